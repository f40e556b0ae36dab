"""The kernels on arm64, held to the scalar reference: on the processor itself where it is one, else emulated."""
import os
import pathlib
import platform
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DRIVER = ROOT / "Tests" / "EndToEnd" / "arm64" / "kernels.c"
FAMILIES = re.findall(r'^    {"([a-z-]+)", check_', DRIVER.read_text(), re.MULTILINE)
NATIVE = platform.machine() in ("aarch64", "arm64")

# An old processor must not meet an instruction that it lacks; what the new ones have is chosen at run time.
OLD, NEW = "cortex-a72", "max"
PROCESSORS = {"portable": OLD, "neon-bf16": NEW}


def clang():
    """The compiler that came with Swift: the kernels are written with its extensions."""
    swift = pathlib.Path(shutil.which("swift"))
    found = [folder / "clang" for folder in (swift.resolve().parent, swift.parent) if (folder / "clang").exists()]
    assert found, f"there is no clang beside {swift}"
    return str(found[0])


@pytest.fixture(scope="session")
def driver(tmp_path_factory):
    program = tmp_path_factory.mktemp("arm64") / "kernels"
    sources = [*sorted((ROOT / "Sources" / "CKernels").glob("*.c")), ROOT / "Tests" / "CKernelsReference" / "reference.c", DRIVER]
    target = [] if NATIVE else ["--target=aarch64-linux-gnu", "-fuse-ld=lld", "-static"]
    # Package.swift's flags for kernels.
    subprocess.run([clang(), *target, "-O3", "-fno-math-errno", "-ffp-contract=fast", "-Wall", "-Wextra", "-Werror",
                    "-I", ROOT / "Sources" / "CKernels" / "include", "-I", ROOT / "Tests" / "CKernelsReference" / "include",
                    *sources, "-lm", "-lpthread", "-o", program], check=True, timeout=300)
    return program


def run(driver, processor, *arguments, asked=""):
    emulator = [] if NATIVE else ["qemu-aarch64", "-cpu", processor]
    return subprocess.run([*emulator, driver, *arguments], env={**os.environ, "MYNAH_ISA": asked}, capture_output=True, text=True,
                          timeout=300)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("instruction_set", PROCESSORS)
def test_kernels_are_the_references(driver, instruction_set, family):
    if NATIVE and f" {instruction_set}" not in run(driver, None).stdout.split("offered")[1]:
        pytest.skip(f"this processor has no {instruction_set}")
    done = run(driver, PROCESSORS[instruction_set], instruction_set, family)
    assert done.returncode == 0, f"{instruction_set} {family}: {done.stderr}"


@pytest.mark.skipif(NATIVE, reason="the processor is what it is")
@pytest.mark.parametrize("processor, asked, said", [
    (OLD, "", "in use portable, best portable, offered portable"),
    (OLD, "neon-bf16", "in use portable, best portable, offered portable"),
    (NEW, "", "in use neon-bf16, best neon-bf16, offered portable neon-bf16 (bf16 dot)"),
    (NEW, "portable", "in use portable, best neon-bf16, offered portable neon-bf16 (bf16 dot)"),
    (NEW, "avx2", "in use neon-bf16, best neon-bf16, offered portable neon-bf16 (bf16 dot)"),
])
def test_the_instruction_set_is_one_that_the_processor_has(driver, processor, asked, said):
    assert run(driver, processor, asked=asked).stdout.strip() == said
