import torch
from torch import inf, nan

logits = torch.tensor([LOGITS], dtype=torch.DTYPE)
x = logits / torch.tensor(TEMPERATURE, dtype=torch.DTYPE)
y = TRUE_CLASS


def naive_softmax(x):
    e = torch.exp(x)
    return e / e.sum()


def stable_softmax(x):
    e = torch.exp(x - x.max())
    return e / e.sum()


def log_sum_exp(x):
    m = x.max()
    return m + torch.log(torch.exp(x - m).sum())


def loss(x, y):
    d = x - x.max()
    return torch.log(torch.exp(d).sum()) - d[y]


print("naive ", naive_softmax(x))
print("stable", stable_softmax(x))
print("lse   ", log_sum_exp(x))
print("loss  ", loss(x, y))
