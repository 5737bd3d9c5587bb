"""Robustness in NumPy, written to be fast: every step takes all draws at once. Its random numbers are its own.

python benches/peers/robustness.py RUNS
"""

import json
import platform
import sys
import time
from pathlib import Path

import numpy as np

PARTIES = ["customer", "vendor", "provider"]
DIMENSIONS = ["investment", "return", "role", "engagement", "alignment", "horizon"]
TIES = ["customer-vendor", "customer-provider", "vendor-provider"]
PAIRS = [(0, 1), (0, 2), (1, 2)]
CONCENTRATION = 60.0
ERROR = 0.125


def robustness(values, weights, draws, seed):
    """Median, 5 %, 95 %, and the shares of the five zones. `values` are 21 numbers from 0 to 1, as a column."""
    rng = np.random.default_rng(seed)
    # Parties and values lie one below the other, so that each operation runs along memory.
    omega = rng.dirichlet(CONCENTRATION * weights, draws).T * 3.0
    drawn = rng.uniform(-ERROR, ERROR, (len(values), draws))
    drawn += values
    np.clip(drawn, 0.0, 1.0, out=drawn)

    dimensions, ties = drawn[:18].reshape(3, 6, draws), drawn[18:]
    investment, back, role, engagement, alignment, horizon = dimensions.swapaxes(0, 1)
    own = omega * np.sqrt(investment * role)
    commitment = omega * (0.25 * np.log(engagement * alignment * horizon * back))
    tie = np.log(ties)

    total = own.sum(axis=0)
    synergy = np.zeros(draws)
    for place, (i, j) in enumerate(PAIRS):
        both = omega[i] + omega[j]
        bond = 2.0 * np.exp((commitment[i] + commitment[j] + 0.5 * both * tie[place]) / (1.5 * both)) - 1.0
        synergy += bond * (own[i] + own[j])
    synergy += 2.0 * (2.0 * np.exp(commitment.sum(axis=0) / 3.0) - 1.0) * total
    scores = np.clip(total + synergy / 6.0, 0.0, 5.0)

    scores.sort()
    edges = np.searchsorted(scores, np.array([1.0, 2.0, 3.0, 4.0]) - 1e-9)
    shares = np.diff(edges, prepend=0, append=draws) / draws
    return [*np.quantile(scores, [0.5, 0.05, 0.95]), *shares]


def case():
    """The profile that the golden tests keep, as a column in the order of `Factor::all`."""
    path = Path(__file__).parents[2] / "tests" / "golden" / "model" / "good.result.json"
    result = json.loads(path.read_text(encoding="utf-8"))
    of_parties = [result["parties"][party]["dimensions"][name]["value"] for party in PARTIES for name in DIMENSIONS]
    return np.array([*of_parties, *(result["ties"][tie]["strength"] for tie in TIES)]).reshape(21, 1)


def main():
    values, weights, draws = case(), np.array([0.4, 0.3, 0.3]), 10_000
    runs = int(sys.argv[1])
    print(f"version NumPy {np.__version__}, Python {platform.python_version()}")
    print("result numpy", *(float(number) for number in robustness(values, weights, draws, 1)))
    until = time.perf_counter() + 1.0
    while time.perf_counter() < until:
        robustness(values, weights, draws, 1)
    times = []
    for seed in range(runs):
        started = time.perf_counter()
        robustness(values, weights, draws, seed)
        times.append(time.perf_counter() - started)
    print("times robustness/numpy", *times)


main()
