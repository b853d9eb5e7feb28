import numpy as np


def softmax(x):
    m = -np.inf  # largest logit so far
    s = 0.0  # sum of exp(v - m) so far
    for v in x:
        new = max(m, v)
        s = s * np.exp(m - new) + np.exp(v - new)
        m = new
    return np.exp(x - m) / s
