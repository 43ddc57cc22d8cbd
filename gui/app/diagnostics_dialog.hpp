// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace netloom {

class Registry;

/// Versions, folders, threads, and every plug-in with its state: what a person sends along with a question.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DiagnosticsDialog(const Registry &registry, QWidget *parent = nullptr);
};

/// The same as plain text.
QString diagnosticsText(const Registry &registry);

} // namespace netloom
