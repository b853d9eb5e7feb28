"""The counts of the workbench's report in NumPy: float32, one thread.

For each row: naive and stable softmax and e^(x - lse), and six forms of the loss, each compared with the true value (in
float64) by the same tolerance, the larger of 1e-4 of it and 4 ulp; the vanishing and non-finite gradients of log s - (x[y] - m);
a histogram. Usage: report-numpy.py logits.npy labels.npy. Prints the seconds of
processor time it took, and the counts.
"""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402

np.seterr(all="ignore")
VISIBLE = 1e-4
# As many rows as stay in the cache, which is fastest.
BLOCK = 4


def right(value, true):
    rounded = true.astype(np.float32)
    near = np.abs(value.astype(np.float64) - rounded) <= np.maximum(
        VISIBLE * np.abs(rounded), 4.0 * np.spacing(np.abs(rounded))
    )
    return near | (value == rounded)


def fates(p, true):
    broken = np.isnan(p).any(axis=1) | (p == 0).all(axis=1)
    wrong = ~broken & ~right(p, true).all(axis=1)
    return np.stack([~broken & ~wrong, wrong, broken])


def loss_fates(loss, true):
    sound = right(loss, true)
    broken = ~sound & ~np.isfinite(loss)
    return np.stack([sound, ~sound & ~broken, broken])


def report(logits, labels):
    counts, gradients = {}, np.zeros(2, int)
    bins = np.zeros(256, int)
    edges = np.linspace(-128, 128, 257)
    for first in range(0, len(logits), BLOCK):
        x = logits[first : first + BLOCK]
        y = labels[first : first + BLOCK, None]
        bins += np.histogram(x, edges)[0]
        of_label = lambda a: np.take_along_axis(a, y, axis=1)[:, 0]
        wide = x.astype(np.float64)
        m = x.max(axis=1, keepdims=True)
        true_e = np.exp(wide - m)
        top = x.argmax(axis=1)[:, None]
        true_s = true_e.sum(axis=1, keepdims=True)
        true_p = true_e / true_s
        true_loss = of_label(m - wide)[:] + np.log(true_s[:, 0])

        e = np.exp(x)
        naive = e / e.sum(axis=1, keepdims=True)
        d = x - m
        e = np.exp(d)
        s = e.sum(axis=1, keepdims=True)
        stable = e / s
        log_s = np.log(s)
        lse = m + log_s
        free = np.exp(x - lse)
        np.put_along_axis(true_e, top, 0, axis=1)
        others = e.copy()
        np.put_along_axis(others, top, 0, axis=1)
        rest = others.sum(axis=1)
        clipped = np.clip(of_label(stable), np.float32(1e-7), np.float32(1 - 1e-7))
        found = {
            "naive": fates(naive, true_p),
            "stable": fates(stable, true_p),
            "division-free": fates(free, true_p),
        }
        losses = {
            "log-p-naive": -np.log(of_label(naive)),
            "log-p-stable": -np.log(of_label(stable)),
            "lse": lse[:, 0] - of_label(x),
            "shift": log_s[:, 0] - of_label(d),
            "log1p": np.log1p(rest) - of_label(d),
            "clipped": -np.log(clipped),
        }
        for form, loss in losses.items():
            found[form] = loss_fates(loss, true_loss)
        for subject, three in found.items():
            counts[subject] = counts.get(subject, np.zeros(3, int)) + three.sum(axis=1)
        gradient = e * (1 / s)
        np.put_along_axis(gradient, y, of_label(gradient)[:, None] - 1, axis=1)
        np.put_along_axis(true_p, y, of_label(true_p)[:, None] - 1, axis=1)
        vanishing = (gradient == 0) & (np.abs(true_p) > 2.0**-150)
        gradients += [(~np.isfinite(gradient)).any(axis=1).sum(), vanishing.any(axis=1).sum()]
    return {subject: three.tolist() for subject, three in counts.items()}


logits = np.load(sys.argv[1], mmap_mode="r")
labels = np.load(sys.argv[2])
start = time.process_time()
found = report(logits, labels)
print(json.dumps({"seconds": time.process_time() - start, "counts": found}))
