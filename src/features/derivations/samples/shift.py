e = np.exp(x - x.max())
p = e / e.sum()
