import numpy as np


def softmax(x):
    # -inf masks a class; a row may be masked whole
    m = np.max(x, axis=1, keepdims=True)
    e = np.exp(x - m)
    return e / np.sum(e, axis=1, keepdims=True)
