// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <QWidget>
#include <vector>

class QGridLayout;
class QToolButton;

namespace netloom {

class ParamEditor;

/// A form made from ParamSpecs: an editor a setting in two columns, the advanced ones folded under "More".
/// Each editor bears its setting's label as accessible name and its key as objectName.
class ParamForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParamForm(QWidget *parent = nullptr);

    /// Shows these settings; builds the editors anew only when the settings are others than before.
    void setSpecs(std::vector<ParamSpec> specs, Params params);
    /// Shows these values; missing ones show their default. Emits nothing.
    void setParams(const Params &params);

    bool hasTrouble() const; ///< true while something is typed that is no value

signals:
    /// A person changed a setting to a value that its spec allows.
    void edited(const QString &key, const netloom::ParamValue &value);
    void troubleChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    bool isFormOf(const std::vector<ParamSpec> &specs) const;
    void place(ParamEditor *editor, QGridLayout *grid, int &cell);

    std::vector<ParamSpec> m_specs;
    Params m_params;
    std::vector<ParamEditor *> m_editors;
    QWidget *m_body = nullptr;
    bool m_isUnfolded = false;
};

} // namespace netloom
