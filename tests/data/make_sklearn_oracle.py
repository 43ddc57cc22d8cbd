#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sklearn_oracle.json: small outcomes and what scikit-learn 1.2.1 and SciPy 1.10.1 (Debian 12) say of them.

tests/engine/tst_metrics.cpp and tst_evaluation.cpp compare with it. A null stands for "not defined".
"""
import json
import pathlib
import warnings

import numpy as np
import scipy.stats
from sklearn import metrics as m
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")


def calibration_error(y, p, guess):
    """Expected calibration error with 15 equal bins (Naeini et al. 2015; Guo et al. 2017), bin by bin as there defined."""
    confidence = p[np.arange(len(y)), guess]
    sum_ = 0
    for b in range(15):
        low, high = b / 15, (b + 1) / 15
        inside = ((confidence > low) | (b == 0)) & ((confidence <= high) | (b == 14))
        if inside.any():
            sum_ += inside.sum() / len(y) * abs((guess == y)[inside].mean() - confidence[inside].mean())
    return sum_


def concordance(y, p):
    """Lin 1989, eq. 2 with the biased variances; scikit-learn and SciPy have none."""
    if np.ptp(y) == 0 and np.ptp(p) == 0 and y[0] == p[0]:
        return None
    bottom = y.var() + p.var() + (y.mean() - p.mean()) ** 2
    return 2 * ((y - y.mean()) * (p - p.mean())).mean() / bottom


def c_index(y, p):
    """Pairs with unequal truths, from SciPy's Somers' D of the predictions given the truths."""
    return (scipy.stats.somersd(y, p).statistic + 1) / 2 if np.ptp(y) > 0 and np.ptp(p) > 0 else 0.5 if np.ptp(y) > 0 else None


def mean_of_defined(values):
    values = [v for v in values if v is not None]
    return np.mean(values) if values else None


def class_numbers(y, p, binary):
    """y (rows) class indices, p (rows, classes) probabilities."""
    width = p.shape[1]
    guess = (p[:, 1] >= 0.5).astype(int) if binary else p.argmax(1)
    how = {"zero_division": 0, "average": "binary" if binary else "macro"}
    present = [c for c in range(width) if (y == c).any()]
    rest = [c for c in present if (y != c).any()]
    numbers = {
        "accuracy": m.accuracy_score(y, guess),
        "balanced_accuracy": m.balanced_accuracy_score(y, guess),
        "precision": m.precision_score(y, guess, **how),
        "recall": m.recall_score(y, guess, **how),
        "f1": m.f1_score(y, guess, **how),
        "mcc": m.matthews_corrcoef(y, guess),
        "log_loss": m.log_loss(y, p, labels=list(range(width))),
        "f_half": m.fbeta_score(y, guess, beta=0.5, **how),
        "f2": m.fbeta_score(y, guess, beta=2, **how),
        "kappa": m.cohen_kappa_score(y, guess),
        "ece": calibration_error(y, p, guess),
    }
    if np.isnan(numbers["kappa"]):
        numbers["kappa"] = None
    if not binary:
        for k in (3, 5):
            # scikit-learn warns that it is not defined for k classes or fewer, and gives 1.
            numbers[f"top_{k}"] = m.top_k_accuracy_score(y, p, k=k, labels=list(range(width))) if width > k else None
    if binary:
        numbers["auc"] = m.roc_auc_score(y, p[:, 1]) if len(present) == 2 else None
        numbers["average_precision"] = m.average_precision_score(y, p[:, 1]) if (y == 1).any() else None
        numbers["brier"] = m.brier_score_loss(y, p[:, 1], pos_label=1)
    else:
        numbers["auc"] = np.mean([m.roc_auc_score(y == c, p[:, c]) for c in rest]) if len(rest) > 1 else None
        numbers["average_precision"] = np.mean([m.average_precision_score(y == c, p[:, c]) for c in present])
        numbers["brier"] = np.mean(((p - np.eye(width)[y]) ** 2).sum(1))

    labels = list(range(width))
    report = m.precision_recall_fscore_support(y, guess, labels=labels, zero_division=0)
    extra = {
        "per_class": np.array(report).T.tolist(),
        "confusion": m.confusion_matrix(y, guess, labels=labels).tolist(),
        "averages": {
            a: list(m.precision_recall_fscore_support(y, guess, average=a, zero_division=0)[:3])
            for a in ("micro", "macro", "weighted")
        },
    }
    if binary and len(present) == 2:
        fpr, tpr, _ = m.roc_curve(y, p[:, 1], drop_intermediate=False)
        # Corners only: scikit-learn's own thinning leaves some points on straight lines.
        turn = np.diff(fpr[:-1]) * np.diff(tpr[1:]) - np.diff(fpr[1:]) * np.diff(tpr[:-1])
        corner = np.r_[True, np.abs(turn) > 1e-12, True]
        fpr, tpr = fpr[corner], tpr[corner]
        precision, recall, _ = m.precision_recall_curve(y, p[:, 1])
        first_full = np.max(np.nonzero(recall == 1)[0])
        share, mean = calibration_curve(y, p[:, 1], n_bins=10)
        extra["roc"] = [fpr.tolist(), tpr.tolist()]
        extra["precision_recall"] = [recall[first_full:][::-1].tolist(), precision[first_full:][::-1].tolist()]
        extra["calibration"] = [mean.tolist(), share.tolist()]
    return numbers, extra


def regression_numbers(y, p):
    varied = [t for t in range(y.shape[1]) if np.ptp(y[:, t]) > 0]
    ranked = [t for t in varied if np.ptp(p[:, t]) > 0]
    return {
        "rmse": m.mean_squared_error(y, p, squared=False),
        "mae": m.mean_absolute_error(y, p),
        "r2": m.r2_score(y[:, varied], p[:, varied]) if varied else None,
        "spearman": np.mean([scipy.stats.spearmanr(y[:, t], p[:, t])[0] for t in ranked]) if ranked else None,
        "mape": m.mean_absolute_percentage_error(y, p),
        "pearson": np.mean([scipy.stats.pearsonr(y[:, t], p[:, t])[0] for t in ranked]) if ranked else None,
        "concordance": mean_of_defined([concordance(y[:, t], p[:, t]) for t in range(y.shape[1])]),
        "c_index": mean_of_defined([c_index(y[:, t], p[:, t]) for t in range(y.shape[1])]),
    }


def probabilities(rng, y, width, decimals):
    scores = rng.normal(size=(len(y), width)) + 1.2 * np.eye(width)[y]
    p = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    if decimals is not None:
        p = np.round(p, decimals)
        p[:, 0] = 1 - p[:, 1:].sum(1)
    return p


def main():
    rng = np.random.default_rng(20261123)
    cases = []

    def add_classes(name, y, p):
        binary = p.shape[1] == 2
        numbers, extra = class_numbers(y, p, binary)
        cases.append({"name": name, "task": "binary" if binary else "multiclass", "width": p.shape[1],
                      "actual": y.tolist(), "predicted": p.ravel().tolist(), "metrics": numbers, **extra})

    def add_regression(name, y, p):
        cases.append({"name": name, "task": "regression", "width": y.shape[1], "actual": y.ravel().tolist(),
                      "predicted": p.ravel().tolist(), "metrics": regression_numbers(y, p)})

    y = (rng.random(60) < 0.35).astype(int)
    add_classes("two classes", y, probabilities(rng, y, 2, None))
    add_classes("two classes, many ties", y, probabilities(rng, y, 2, 1))
    add_classes("two classes, all scores equal", y, np.full((60, 2), 0.5))
    sure = np.eye(2)[y]
    sure[:5] = sure[:5, ::-1]
    add_classes("two classes, sure and sometimes wrong", y, sure)
    add_classes("two classes, none positive", np.zeros(9, int), probabilities(rng, np.zeros(9, int), 2, None))
    add_classes("two classes, all positive", np.ones(9, int), probabilities(rng, np.ones(9, int), 2, 1))
    y = rng.integers(0, 4, 80)
    add_classes("four classes", y, probabilities(rng, y, 4, None))
    add_classes("four classes, many ties", y, probabilities(rng, y, 4, 1))
    y = rng.choice([0, 2, 3], 40)
    add_classes("a class is missing from the truth", y, probabilities(rng, y, 4, None))
    p = probabilities(rng, y, 5, None)
    p[:, [1, 4]] = 0
    p /= p.sum(1, keepdims=True)
    add_classes("two classes stand nowhere", y, p)
    add_classes("one class of three only", np.full(7, 2), probabilities(rng, np.full(7, 2), 3, None))

    x = rng.normal(50, 12, (70, 1))
    add_regression("one target", x, x + rng.normal(0, 5, x.shape))
    add_regression("one target, many ties", np.round(x / 10), np.round(x / 10 + rng.normal(0, 1, x.shape)))
    x = rng.normal(0, 1, (40, 3)) * [1, 100, 0.01] + [0, 1e6, 0]
    add_regression("three targets of unlike size", x, x + rng.normal(0, 0.4, x.shape) * [1, 100, 0.01])
    x[:, 1] = 7
    add_regression("one of three targets is constant", x, x + rng.normal(0, 0.4, x.shape))
    add_regression("constant target", np.full((6, 1), 3.0), rng.normal(3, 1, (6, 1)))
    add_regression("constant prediction", rng.normal(3, 1, (6, 1)), np.full((6, 1), 3.0))

    y = rng.integers(0, 7, 90)
    add_classes("seven classes, many ties", y, probabilities(rng, y, 7, 1))
    y = rng.choice([0, 1, 2, 4, 6], 50)
    add_classes("two of seven classes are missing from the truth", y, probabilities(rng, y, 7, None))
    add_classes("always the same of three classes", rng.integers(0, 3, 20), np.tile([0.2, 0.5, 0.3], (20, 1)))
    y = (rng.random(40) < 0.5).astype(int)
    edges = rng.integers(0, 16, 40) / 15
    add_classes("two classes, confidences on the edges of bins", y, np.stack([1 - edges, edges], 1))
    x = rng.normal(0, 3, (50, 2))
    add_regression("two targets, shifted and turned round", x, np.stack([2 * x[:, 0] + 5, 1 - x[:, 1]], 1))
    add_regression("constant target, met exactly", np.full((6, 1), 3.3), np.full((6, 1), 3.3))
    add_regression("targets of 0", np.array([[0.0], [1.0], [-2.0], [0.0]]), np.array([[0.0], [1.5], [-1.0], [0.25]]))

    out = pathlib.Path(__file__).with_name("sklearn_oracle.json")
    out.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


main()
