import numpy as np


def log_sum_exp(x):
    return np.log(np.sum(np.exp(x)))
