import numpy as np


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e)


def breaks():
    # finite logits, and yet a NaN
    return np.array([1.2, 4.7, 3.1, 0.5, 2.9], np.float32)


def silent():
    # finite logits, no NaN, and yet every probability is 0
    return np.array([1.2, 4.7, 3.1, 0.5, 2.9], np.float32)
