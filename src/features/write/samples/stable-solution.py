import numpy as np


def softmax(x):
    m = np.max(x)
    e = np.exp(x - m)
    return e / np.sum(e)
