// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/network_picture_dialog.hpp"

#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace netloom {

namespace {

constexpr int sideWidth = 268;

CanvasContent pictured(const Session &session)
{
    CanvasContent content;
    content.graph = session.project().graph;
    content.analysis = session.analysis();
    content.signature = session.signature();
    return content;
}

template <class Choice>
Choice chosen(const QComboBox *box)
{
    return static_cast<Choice>(box->currentData().toInt());
}

QString inMillimetres(double points)
{
    return QLocale().toString(points * 25.4 / 72, 'f', 0);
}

} // namespace

NetworkPictureDialog::NetworkPictureDialog(const Session &session, QString folder, QWidget *parent)
    : QDialog(parent),
      m_content(pictured(session)),
      m_title(qstr(session.project().title)),
      m_folder(std::move(folder)),
      m_formats(new QComboBox(this)),
      m_widths(new QComboBox(this)),
      m_colours(new QComboBox(this)),
      m_dots(new QSpinBox(this)),
      m_shapes(new QCheckBox(tr("Shapes on the wires"), this)),
      m_costs(new QCheckBox(tr("Parameters of each layer"), this)),
      m_rearranges(new QCheckBox(tr("Arrange anew if text is too small"), this)),
      m_caption(new QLineEdit(this)),
      m_facts(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_note(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_preview(nullptr)
{
    setObjectName(QStringLiteral("networkPictureDialog"));
    setWindowTitle(tr("Network picture"));
    const QString parameters = QLocale().toString(session.analysis().total.parameters);
    m_caption->setText(m_title.isEmpty() ? tr("%1 parameters").arg(parameters)
                                         : tr("%1, %2 parameters").arg(m_title, parameters));
    QWidget *side = makeSide();
    m_preview = new PicturePreview(NetworkPicture(m_content, options()), this);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = primaryButton(tr("Save..."), buttons);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NetworkPictureDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_preview, 1);
    middle->addWidget(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(900, 580);
    m_widths->setFocus();
    refresh();
}

QWidget *NetworkPictureDialog::makeSide()
{
    m_formats->addItem(tr("SVG drawing"), static_cast<int>(PictureFormat::Svg));
    m_formats->addItem(tr("PDF page"), static_cast<int>(PictureFormat::Pdf));
    m_formats->addItem(tr("PNG image"), static_cast<int>(PictureFormat::Png));
    m_widths->addItem(tr("One column, 84 mm"), static_cast<int>(PictureWidth::OneColumn));
    m_widths->addItem(tr("Two columns, 174 mm"), static_cast<int>(PictureWidth::TwoColumns));
    m_widths->addItem(tr("Slide, 254 mm"), static_cast<int>(PictureWidth::Slide));
    m_widths->addItem(tr("As on screen"), static_cast<int>(PictureWidth::AsOnScreen));
    m_colours->addItem(tr("Colour on white"), static_cast<int>(PictureColours::Colour));
    m_colours->addItem(tr("Grey on white"), static_cast<int>(PictureColours::Grey));
    m_colours->addItem(tr("Colour on dark"), static_cast<int>(PictureColours::Dark));
    m_dots->setRange(72, 1200);
    m_dots->setValue(300);
    m_dots->setSuffix(tr(" dpi"));
    for (QCheckBox *box : {m_shapes, m_costs, m_rearranges}) {
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &NetworkPictureDialog::refresh);
    }
    for (QComboBox *box : {m_formats, m_widths, m_colours})
        connect(box, &QComboBox::currentIndexChanged, this, &NetworkPictureDialog::refresh);
    connect(m_dots, &QSpinBox::valueChanged, this, &NetworkPictureDialog::refresh);
    connect(m_caption, &QLineEdit::textChanged, this, &NetworkPictureDialog::refresh);

    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const std::tuple<QWidget *, QString, QString> fields[] = {
        {m_widths, QStringLiteral("pictureWidth"), tr("Width")},
        {m_formats, QStringLiteral("pictureFormat"), tr("Format")},
        {m_dots, QStringLiteral("pictureDots"), tr("Resolution")},
        {m_colours, QStringLiteral("pictureColours"), tr("Colours")},
    };
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto &[field, objectName, label] : fields) {
        nameWidget(field, objectName, label);
        QLabel *words = makeLabel(label, TextRole::Muted, side);
        words->setBuddy(field); // on Linux a combo box is spoken by its label, and its text is its name
        form->addRow(words, field);
    }
    column->addLayout(form);
    column->addSpacing(6);
    nameWidget(m_shapes, QStringLiteral("pictureShapes"), m_shapes->text());
    nameWidget(m_costs, QStringLiteral("pictureCosts"), m_costs->text());
    nameWidget(m_rearranges, QStringLiteral("pictureRearranges"), m_rearranges->text());
    for (QCheckBox *box : {m_shapes, m_costs, m_rearranges})
        column->addWidget(box);
    column->addSpacing(6);
    column->addWidget(makeLabel(tr("Caption"), TextRole::Muted, side));
    nameWidget(m_caption, QStringLiteral("pictureCaption"), tr("Caption"));
    m_caption->setPlaceholderText(tr("No text under the picture"));
    column->addWidget(m_caption);
    column->addSpacing(6);
    column->addWidget(makeRule(side));
    column->addSpacing(2);
    m_facts->setObjectName(QStringLiteral("pictureFacts"));
    m_note->setObjectName(QStringLiteral("pictureNote"));
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addStretch();
    return side;
}

PictureFormat NetworkPictureDialog::chosenFormat() const
{
    return chosen<PictureFormat>(m_formats);
}

PictureOptions NetworkPictureDialog::options() const
{
    PictureOptions options;
    options.width = chosen<PictureWidth>(m_widths);
    options.colours = chosen<PictureColours>(m_colours);
    options.showsShapes = m_shapes->isChecked();
    options.showsCosts = m_costs->isChecked();
    options.mayRearrange = m_rearranges->isChecked();
    options.caption = m_caption->text().trimmed();
    options.title = m_title;
    options.dotsPerInch = m_dots->value();
    return options;
}

void NetworkPictureDialog::refresh()
{
    if (!m_preview)
        return; // the fields are being filled
    m_dots->setEnabled(chosenFormat() == PictureFormat::Png);
    m_rearranges->setEnabled(chosen<PictureWidth>(m_widths) != PictureWidth::AsOnScreen);
    NetworkPicture picture(m_content, options());
    const QSizeF size = picture.size();
    QString facts = tr("%1 x %2 mm, smallest text %3 pt")
                        .arg(inMillimetres(size.width()), inMillimetres(size.height()),
                             QLocale().toString(picture.smallestText(), 'f', 1));
    if (chosenFormat() == PictureFormat::Png)
        facts += QStringLiteral("\n") +
                 tr("%1 x %2 pixels")
                     .arg(QLocale().toString(picture.pixels().width()), QLocale().toString(picture.pixels().height()));
    m_facts->setText(facts);
    const bool isTooSmall = picture.smallestText() < NetworkPicture::readableFrom;
    setTextRole(m_note, isTooSmall ? TextRole::Warning : TextRole::Secondary);
    m_note->setText(isTooSmall
                        ? tr("In print, text below 6 pt is hard to read: choose a wider picture or let it be arranged "
                             "anew.")
                    : picture.isRearranged() ? tr("Arranged in more lines than on the canvas, so that its text stays "
                                                  "readable. Your drawing stays as it is.")
                                             : QString());
    m_preview->setAccessibleDescription(m_facts->text() + QStringLiteral(". ") + m_note->text());
    m_preview->setPicture(std::move(picture));
}

void NetworkPictureDialog::accept()
{
    const QString ending = pictureEnding(chosenFormat());
    QString name = m_title.isEmpty() ? tr("network") : m_title;
    name.replace(u'/', u'-');
    QFileDialog dialog(this, tr("Save network picture"), m_folder, tr("Pictures (*.svg *.pdf *.png);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(name + u'.' + ending);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    m_path = dialog.selectedFiles().constFirst();
    m_format = pictureFormatOf(m_path).value_or(chosenFormat());
    QDialog::accept();
}

} // namespace netloom
