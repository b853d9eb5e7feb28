m = x.max()
lse = m + np.log(np.exp(x - m).sum())
