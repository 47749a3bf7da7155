"""Many starts of a 1-2-1 tanh network without biases, all in one array, with numpy.

Usage: starts.py STARTS.txt, written by StartsBench.java.
Prints: found VERSION SUM-OF-LOSSES SECONDS SECONDS ...
"""

import sys
import time

import numpy as np


def read(file):
    words = {"start": []}
    for line in open(file):
        name, *rest = line.split()
        numbers = [float(word) for word in rest]
        if name == "start":
            words["start"].append(numbers)
        else:
            words[name] = numbers
    return words


def train(w, v, x, y, eta, epochs):
    """w, v: a column of starts for each neuron; a row per sample where samples are."""
    samples = len(x)
    x = x[:, None]
    y = y[:, None]
    for _ in range(epochs):
        a1 = np.tanh(w[0] * x)
        a2 = np.tanh(w[1] * x)
        delta = (v[0] * a1 + v[1] * a2 - y) / samples
        g1 = (delta * a1).sum(axis=0)
        g2 = (delta * a2).sum(axis=0)
        delta *= x
        h1 = v[0] * (delta * (1 - a1 * a1)).sum(axis=0)
        h2 = v[1] * (delta * (1 - a2 * a2)).sum(axis=0)
        v[0] -= eta * g1
        v[1] -= eta * g2
        w[0] -= eta * h1
        w[1] -= eta * h2
    a = v[0] * np.tanh(w[0] * x) + v[1] * np.tanh(w[1] * x)
    return float(((a - y) ** 2).sum() / (2 * samples))


words = read(sys.argv[1])
x, y = np.array(words["x"]), np.array(words["y"])
starts = np.array(words["start"]).T  # a row each: w of the two neurons, then v
seconds = []
for _ in range(int(words["times"][0])):
    w, v = starts[0:2].copy(), starts[2:4].copy()
    begin = time.perf_counter()
    total = train(w, v, x, y, words["eta"][0], int(words["epochs"][0]))
    seconds.append(time.perf_counter() - begin)
print("found", np.__version__, total, *seconds)
