// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <cstdint>
#include <vector>

class QLabel;
class QListWidget;
class QSpinBox;

namespace netloom {

class Generator;
class Registry;

/// Lets a person choose simulated data to begin from: what kind, how many rows, which seed.
class GeneratorDialog : public QDialog
{
    Q_OBJECT
public:
    explicit GeneratorDialog(const Registry &registry, QWidget *parent = nullptr);

    QString generator() const; ///< id
    std::int64_t rows() const;
    std::uint64_t seed() const;

private:
    void showChosen();

    std::vector<const Generator *> m_generators;
    QListWidget *m_list;
    QLabel *m_help, *m_formula;
    QSpinBox *m_rows, *m_seed;
};

} // namespace netloom
