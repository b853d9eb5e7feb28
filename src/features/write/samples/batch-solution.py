import numpy as np


def softmax(x):
    # x has a row of logits for each token
    m = np.max(x, axis=1, keepdims=True)
    e = np.exp(x - m)
    return e / np.sum(e, axis=1, keepdims=True)
