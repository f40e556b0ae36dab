"""Writes the StableHLO of JAX's cuDNN attention and its gradient, without a GPU: python jax_attention.py > jax_attention.mlir (jax 0.10.2)."""
import jax
import jax.numpy as jnp
from jax._src.cudnn import fused_attention_stablehlo as cudnn

# What asks for a GPU's version answers as if there were one.
cudnn.check_cudnn_version = lambda *_, **__: 91000
cudnn.check_is_flash_attention = lambda *_, **__: None
cudnn.check_compute_capability = lambda *_, **__: True


def total(q, k, v, bias):
    o = cudnn.dot_product_attention(q, k, v, bias=jax.lax.stop_gradient(bias), scale=0.125, mask_type=cudnn.MaskType.CAUSAL)
    return jnp.sum(o.astype(jnp.float32))


shapes = [(2, 128, 4, 64), (2, 128, 2, 64), (2, 128, 2, 64), (2, 1, 128, 128)]
gradient = jax.jit(jax.grad(total, (0, 1, 2)))
print(gradient.trace(*(jax.ShapeDtypeStruct(shape, jnp.bfloat16) for shape in shapes)).lower(lowering_platforms=("cuda",)).as_text())
