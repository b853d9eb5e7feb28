import numpy as np

logits = np.array([LOGITS], dtype=np.DTYPE)
x = logits / np.DTYPE(TEMPERATURE)
y = TRUE_CLASS


def naive_softmax(x):
    e = np.exp(x)
    return e / e.sum()


def stable_softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def log_sum_exp(x):
    m = x.max()
    return m + np.log(np.exp(x - m).sum())


def loss(x, y):
    d = x - x.max()
    return np.log(np.exp(d).sum()) - d[y]


print("naive ", naive_softmax(x))
print("stable", stable_softmax(x))
print("lse   ", log_sum_exp(x))
print("loss  ", loss(x, y))
