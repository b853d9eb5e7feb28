import numpy as np
from softmax import log_sum_exp, loss, naive_softmax, stable_softmax

EPS = np.finfo(np.float32).eps  # an ulp at 1
TINY = np.finfo(np.float32).tiny  # the smallest normal number

INPUTS = {
    "small": [0.1, 0.2, 0.3, 0.4, 0.5],
    "mixed": [-3, 0, 1, 2, 5],
    "large positive": [1, 92, 3, 0, 2],
    "large negative": [-100, -200, -300, -400, -500],
    "identical": [5, 5, 5, 5, 5],
    "masked": [1, -np.inf, 3, 0, 2],
}
CASES = {name: np.array(x, np.float32) for name, x in INPUTS.items()}


def reference(x):
    """p, log-sum-exp and the loss of each class, in float64."""
    x = x.astype(np.float64)
    d = x - x.max()
    s = np.exp(d).sum()
    return np.exp(d) / s, x.max() + np.log(s), np.log(s) - d


def ulps(x):
    """Rounding x - m costs |x - m| / 2 ulp at most; the rest, a few."""
    return (4 + np.ptp(x[np.isfinite(x)])) * EPS


def same(actual, wanted, rtol, atol, name=""):
    np.testing.assert_allclose(actual, wanted, rtol, atol, err_msg=name)


def test_softmax():
    for name, x in CASES.items():
        same(stable_softmax(x), reference(x)[0], ulps(x), TINY, name)


def test_naive_softmax_where_it_works():
    for name in ["small", "mixed", "identical", "masked"]:
        x = CASES[name]
        same(stable_softmax(x), naive_softmax(x), ulps(x), 0, name)


def test_properties():
    for name, x in CASES.items():
        p = stable_softmax(x)
        assert np.isfinite(p).all(), name
        assert p.argmax() == x.argmax(), name
        assert abs(p.sum(dtype=np.float64) - 1) <= len(x) * EPS, name
    assert stable_softmax(CASES["masked"])[1] == 0


def test_shift():
    x = CASES["mixed"]  # whole numbers: adding 2**20 is exact
    assert (stable_softmax(x + np.float32(2**20)) == stable_softmax(x)).all()


def test_log_sum_exp():
    near_zero = np.full(5, -1.609438, np.float32)
    for x in [*CASES.values(), near_zero]:  # near 0, atol decides
        same(log_sum_exp(x), reference(x)[1], 4 * EPS, 4 * EPS)


def test_loss():
    for x in [*CASES.values(), np.array([1e8, 1e8], np.float32)]:
        for y in np.flatnonzero(np.isfinite(x)):
            same(loss(x, y), reference(x)[2][y], 4 * EPS, 4 * EPS)


def test_nothing_left():
    with np.errstate(invalid="ignore"):
        p = stable_softmax(np.full(5, -np.inf, np.float32))
    assert np.isnan(p).all()  # or what you have decided
