import numpy as np


def softmax(x):
    m = -np.inf  # largest logit so far
    s = 0.0  # sum of exp(v - m) so far
    for v in x:
        s = s + np.exp(v)
    return np.exp(x) / s
