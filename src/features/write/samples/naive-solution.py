import numpy as np


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e)


def breaks():
    # one exponential overflows: inf / inf
    return np.array([1.2, 92, 3.1, 0.5, 2.9], np.float32)


def silent():
    # no exponential overflows, but their sum does
    return np.array([88, 88, 88, 88, 88], np.float32)
