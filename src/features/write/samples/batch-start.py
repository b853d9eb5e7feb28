import numpy as np


def softmax(x):
    # x has a row of logits for each token
    e = np.exp(x - np.max(x))
    return e / np.sum(e)
