import numpy as np


def log_softmax(x):
    d = x - np.max(x)
    return d - np.log(np.sum(np.exp(d)))
