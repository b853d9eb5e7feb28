import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def test_softmax():
    x = np.array([5, 5, 5, 5, 5], np.float32)
    assert np.all(softmax(x) == 0.2)
    x = np.array([-3, 0, 1, 2, 5], np.float32)
    assert np.sum(softmax(x)) == 1
