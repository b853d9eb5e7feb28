import numpy as np


def cross_entropy(x, y):
    d = x - np.max(x)
    return np.log(np.sum(np.exp(d))) - d[y]
