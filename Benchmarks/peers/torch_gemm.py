"""Matrix products of PyTorch (oneDNN for bf16) in the three forms that training needs; the rows of `mynah bench gemm`.

    python torch_gemm.py --dtype bf16 --shapes 4096,512,512 2048,768,768

One JSON object: for each projection [M, K] -> [M, N] the GFLOP/s of the forward product, the input's and the weight's gradient.
"""
import argparse
import json
import statistics
import time

import torch

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--dtype", choices=["bf16", "f32"], default="bf16")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--seconds", type=float, default=0.5)
parser.add_argument("--shapes", nargs="+", required=True)
arguments = parser.parse_args()
torch.set_num_threads(arguments.threads)
element = torch.bfloat16 if arguments.dtype == "bf16" else torch.float32

rows = []
with torch.no_grad():
    for text in arguments.shapes:
        m, n, k = map(int, text.split(","))
        x, weight, dy = (torch.rand(s, dtype=torch.float32).sub(0.5).to(element) for s in ((m, k), (n, k), (m, n)))
        y, dx, dw = (torch.empty(s, dtype=element) for s in ((m, n), (m, k), (n, k)))
        for form, product in (("forward", lambda: torch.mm(x, weight.t(), out=y)),
                              ("input_gradient", lambda: torch.mm(dy, weight, out=dx)),
                              ("weight_gradient", lambda: torch.mm(dy.t(), x, out=dw))):
            product()
            times, begin = [], time.perf_counter()
            while len(times) < 3 or time.perf_counter() - begin < arguments.seconds:
                start = time.perf_counter()
                product()
                times.append(time.perf_counter() - start)
            rows.append({"form": form, "shape": [m, n, k], "gflops": 2 * m * n * k / statistics.median(times) / 1e9})
print(json.dumps({"dtype": arguments.dtype, "rows": rows, "torch": torch.__version__}))
