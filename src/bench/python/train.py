"""One task of scripts/bench train with numpy or PyTorch, float64, one thread.

Usage: train.py numpy|PyTorch TASK STEPS TIMES, where TASK.txt and TASK.csv were written by Task.java.
The last line printed: found LOSS-AT-START LOSS-AFTER GRADIENT-ERROR MEDIAN ERROR BEST VERSION,
losses of the first batch at the start and after STEPS steps, times of an epoch in seconds.
"""

import sys
import time

T_999 = 3.745  # Student's t for 99.9 % and 24 degrees of freedom


def read(task):
    words = {}
    for line in open(task + ".txt"):
        name, *rest = line.split()
        words[name] = rest
    return words


class Numpy:
    def __init__(self, np, words, x, y):
        self.np = np
        self.version = "numpy " + np.__version__
        self.sizes = [int(float(s)) for s in words["sizes"]]
        self.activations = words["activations"]
        self.loss_name = words["loss"][0]
        self.eta = float(words["eta"][0])
        size = int(words["batch"][0])
        self.batches = [
            (np.ascontiguousarray(x[i : i + size]), np.ascontiguousarray(y[i : i + size]))
            for i in range(0, len(x), size)
        ]
        self.set(np.array([float(p) for p in words["parameters"]]))

    def set(self, flat):
        n, h, m = self.sizes
        parts = self.np.split(flat.copy(), self.np.cumsum([h * n, h, m * h]))
        self.p = [parts[0].reshape(h, n), parts[1], parts[2].reshape(m, h), parts[3]]

    def get(self):
        return self.np.concatenate([part.ravel() for part in self.p])

    def activate(self, z, name):
        if name == "tanh":
            return self.np.tanh(z)
        return self.np.maximum(z, 0) if name == "relu" else z

    def slope(self, a, name):
        return 1 - a * a if name == "tanh" else (a > 0).astype(a.dtype)

    def forward(self, x):
        w1, b1, w2, b2 = self.p
        a1 = self.activate(x @ w1.T + b1, self.activations[0])
        return a1, self.activate(a1 @ w2.T + b2, self.activations[1])

    def step(self, batch):
        np = self.np
        x, y = batch
        w1, b1, w2, b2 = self.p
        a1, a2 = self.forward(x)
        if self.loss_name == "softmax_ce":
            e = np.exp(a2 - a2.max(axis=1, keepdims=True))
            delta2 = (e / e.sum(axis=1, keepdims=True) - y) / len(x)
        else:
            delta2 = (a2 - y) / len(x)
        if self.activations[1] != "identity":
            delta2 = delta2 * self.slope(a2, self.activations[1])
        delta1 = (delta2 @ w2) * self.slope(a1, self.activations[0])
        w2 -= self.eta * (delta2.T @ a1)
        b2 -= self.eta * delta2.sum(axis=0)
        w1 -= self.eta * (delta1.T @ x)
        b1 -= self.eta * delta1.sum(axis=0)

    def loss(self):
        np = self.np
        x, y = self.batches[0]
        a2 = self.forward(x)[1]
        if self.loss_name == "softmax_ce":
            shifted = a2 - a2.max(axis=1, keepdims=True)
            log = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-(y * log).sum() / len(x))
        return float(((a2 - y) ** 2).sum() / (2 * len(x)))


class Torch:
    def __init__(self, np, torch, words, x, y):
        torch.set_num_threads(1)
        self.np = np
        self.torch = torch
        self.version = "PyTorch " + torch.__version__.split("a")[0]
        n, h, m = [int(float(s)) for s in words["sizes"]]
        layers = [torch.nn.Linear(n, h, dtype=torch.float64)]
        kinds = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "identity": torch.nn.Identity}
        layers.append(kinds[words["activations"][0]]())
        layers.append(torch.nn.Linear(h, m, dtype=torch.float64))
        if words["activations"][1] != "identity":
            layers.append(kinds[words["activations"][1]]())
        self.net = torch.nn.Sequential(*layers)
        self.crossed = words["loss"][0] == "softmax_ce"
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=float(words["eta"][0]))
        size = int(words["batch"][0])
        self.batches = [
            (torch.tensor(x[i : i + size]), torch.tensor(y[i : i + size]))
            for i in range(0, len(x), size)
        ]
        self.set(np.array([float(p) for p in words["parameters"]]))

    def set(self, flat):
        with self.torch.no_grad():
            self.torch.nn.utils.vector_to_parameters(
                self.torch.tensor(flat), self.net.parameters()
            )

    def get(self):
        with self.torch.no_grad():
            flat = self.torch.nn.utils.parameters_to_vector(self.net.parameters())
            return flat.numpy().copy()

    def value(self, batch):
        x, y = batch
        out = self.net(x)
        if self.crossed:
            return self.torch.nn.functional.cross_entropy(out, y)
        return ((out - y) ** 2).sum() / (2 * len(x))

    def step(self, batch):
        self.optimizer.zero_grad()
        self.value(batch).backward()
        self.optimizer.step()

    def loss(self):
        with self.torch.no_grad():
            return float(self.value(self.batches[0]))


def gradient_error(net, eta):
    start = net.get()
    net.step(net.batches[0])
    analytic = (start - net.get()) / eta
    worst = 0
    for i in range(0, len(start), max(1, len(start) // 97)):
        values = []
        for h in (1e-5, -1e-5):
            there = start.copy()
            there[i] += h
            net.set(there)
            values.append(net.loss())
        numeric = (values[0] - values[1]) / 2e-5
        larger = max(abs(analytic[i]), abs(numeric), 1e-3)
        worst = max(worst, abs(analytic[i] - numeric) / larger)
    net.set(start)
    return worst


def epoch_seconds(net, seconds):
    epochs = 0
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        for batch in net.batches:
            net.step(batch)
        epochs += 1
    return (time.perf_counter() - begin) / epochs


def blas():
    """The BLAS libraries of this process: they decide how fast numpy and PyTorch are."""
    try:
        paths = {line.split()[-1] for line in open("/proc/self/maps") if ".so" in line}
    except OSError:
        return ""
    for name in ("mkl", "openblas", "blis", "libblas"):
        if any(name in path.rsplit("/", 1)[-1] for path in paths):
            return "(reference BLAS)" if name == "libblas" else "(" + name + ")"
    return ""


def main(library, task, steps, times):
    import numpy as np

    words = read(task)
    rows = np.loadtxt(task + ".csv", delimiter=",", skiprows=1, ndmin=2)
    inputs = int(float(words["sizes"][0]))
    x, y = rows[:, :inputs].copy(), rows[:, inputs:].copy()
    if library == "PyTorch":
        import torch

        net = Torch(np, torch, words, x, y)
    else:
        net = Numpy(np, words, x, y)
    start = net.loss()
    error = gradient_error(net, float(words["eta"][0]))
    for _ in range(steps):
        net.step(net.batches[0])
    after = net.loss()
    epoch_seconds(net, 1)
    measured = [epoch_seconds(net, 0.1) for _ in range(times)]
    spread = T_999 * np.std(measured, ddof=1) / np.sqrt(times)
    print("found", start, after, error, np.median(measured), spread, min(measured), net.version, blas())


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    except ImportError as missing:
        print("not installed:", missing)
