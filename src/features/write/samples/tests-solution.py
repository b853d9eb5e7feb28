import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def reference(x):
    # the same formula in float64
    x = x.astype(np.float64)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def check(x):
    x = np.array(x, np.float32)
    # rtol counts: 1e-5 is about 84 ulp
    assert np.allclose(softmax(x), reference(x), rtol=1e-5, atol=1e-37)


def test_softmax():
    check([0.1, 0.2, 0.3, 0.4, 0.5])
    check([-3, 0, 1, 2, 5])
    check([1, 92, 3, 0, 2])
    check([-100, -200, -300, -400, -500])
    check([5, 5, 5, 5, 5])
    check([1, -np.inf, 3, 0, 2])
