import torch
from softmax import log_sum_exp, loss, naive_softmax, stable_softmax
from torch import inf
from torch.nn.functional import cross_entropy, one_hot
from torch.testing import assert_close

EPS = torch.finfo(torch.float32).eps  # an ulp at 1
TINY = torch.finfo(torch.float32).tiny  # the smallest normal number

INPUTS = {
    "small": [0.1, 0.2, 0.3, 0.4, 0.5],
    "mixed": [-3, 0, 1, 2, 5],
    "large positive": [1, 92, 3, 0, 2],
    "large negative": [-100, -200, -300, -400, -500],
    "identical": [5, 5, 5, 5, 5],
    "masked": [1, -inf, 3, 0, 2],
}
CASES = {name: torch.tensor(x, dtype=torch.float32) for name, x in INPUTS.items()}


def ulps(x):
    """Rounding x - m costs |x - m| / 2 ulp at most; the rest, a few."""
    finite = x[x.isfinite()]
    return (4 + (finite.max() - finite.min()).item()) * EPS


def same(actual, wanted, rtol, atol, name=""):
    actual, wanted = actual.double(), wanted.double()
    assert_close(actual, wanted, rtol=rtol, atol=atol, msg=name or None)


def test_softmax():
    for name, x in CASES.items():
        same(stable_softmax(x), x.double().softmax(0), ulps(x), TINY, name)


def test_naive_softmax_where_it_works():
    for name in ["small", "mixed", "identical", "masked"]:
        x = CASES[name]
        same(stable_softmax(x), naive_softmax(x), ulps(x), 0, name)


def test_properties():
    for name, x in CASES.items():
        p = stable_softmax(x)
        assert p.isfinite().all(), name
        assert p.argmax() == x.argmax(), name
        assert abs(p.double().sum() - 1) <= len(x) * EPS, name
    assert stable_softmax(CASES["masked"])[1] == 0


def test_shift():
    x = CASES["mixed"]  # whole numbers: adding 2**20 is exact
    assert (stable_softmax(x + 2**20) == stable_softmax(x)).all()


def test_log_sum_exp():
    near_zero = torch.full((5,), -1.609438)
    for x in [*CASES.values(), near_zero]:  # near 0, atol decides
        same(log_sum_exp(x), x.double().logsumexp(0), 4 * EPS, 4 * EPS)


def test_loss():
    for x in [*CASES.values(), torch.tensor([1e8, 1e8])]:
        for y in x.isfinite().nonzero().flatten():
            same(loss(x, y), cross_entropy(x.double(), y), 4 * EPS, 4 * EPS)


def test_gradient():
    x = CASES["large positive"].clone().requires_grad_()
    loss(x, 2).backward()
    wanted = x.detach().double().softmax(0) - one_hot(torch.tensor(2), 5)
    same(x.grad, wanted, 0, 8 * EPS)


def test_nothing_left():
    p = stable_softmax(torch.full((5,), -inf))
    assert p.isnan().all()  # or what you have decided
