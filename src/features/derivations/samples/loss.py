m = x.max()
loss = np.log(np.exp(x - m).sum()) - (x[y] - m)
