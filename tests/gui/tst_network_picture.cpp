// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"
#include "engine/graph/network_text.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/network_picture_dialog.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/picture_routes.hpp"
#include "gui/run/run_controller.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <set>

using namespace netloom;

namespace {

CanvasContent contentOf(GraphSpec graph)
{
    DataSignature signature;
    signature.inputs = {{"image", Shape{30}, {}}, {"facts", Shape{7}, {}}};
    signature.task = Task::Regression;
    signature.targets = {"price"};
    CanvasContent content;
    content.graph = std::make_shared<const GraphSpec>(graph);
    content.analysis = analyse(graph, &signature);
    content.issues = content.analysis.issues;
    content.signature = signature;
    return content;
}

/// Two inputs that meet, two heads with a loss each, and one target for both.
GraphSpec twoOfEach()
{
    GraphSpec graph;
    std::map<std::string, NodeId> id;
    const auto add = [&](const std::string &type, const std::string &name, Params params = {}) {
        graph = withNode(graph, type, {}, std::move(params), &id[name]);
    };
    const auto join = [&](const std::string &from, const std::string &to, int port = 0) {
        graph = withEdge(graph, {{id[from], 0}, {id[to], port}});
    };
    add("input", "image", {{"source", std::string("image")}});
    add("input", "facts", {{"source", std::string("facts")}});
    add("dense", "left", {{"units", std::int64_t(16)}});
    add("dense", "right", {{"units", std::int64_t(12)}});
    add("concat", "both");
    add("dense", "price", {{"units", std::int64_t(1)}});
    add("dense", "size", {{"units", std::int64_t(1)}});
    add("target", "known");
    add("mse", "first");
    add("mse", "second");
    join("image", "left");
    join("facts", "right");
    join("left", "both", 0);
    join("right", "both", 1);
    join("both", "price");
    join("both", "size");
    join("price", "first", 0);
    join("size", "second", 0);
    join("known", "first", 1);
    join("known", "second", 1);
    return arranged(graph);
}

GraphSpec longChain()
{
    return arranged(parseNetwork("dense 32 relu > dropout 0.2 > dense 32 relu > "
                                 "dropout 0.2 > dense 16 relu > dense 1"));
}

struct Svg {
    QString width;
    QStringList texts;
    int wires = 0; ///< paths without a filling
    bool isWellFormed = false;
};

Svg readSvg(const QByteArray &bytes)
{
    Svg svg;
    QXmlStreamReader xml(bytes);
    QStringList fills;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"g")
            fills.removeLast();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"g")
            fills << xml.attributes().value("fill").toString();
        if (xml.name() == u"svg")
            svg.width = xml.attributes().value("width").toString();
        if (xml.name() == u"path" && !fills.isEmpty() && fills.last() == u"none")
            ++svg.wires;
        if (xml.name() == u"text")
            svg.texts << xml.readElementText();
    }
    svg.isWellFormed = !xml.hasError();
    return svg;
}

bool hasColour(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.red() != colour.green() || colour.green() != colour.blue())
                return true;
        }
    return false;
}

/// Colours that an SVG names and that are no greys.
QStringList colouredIn(const QByteArray &svg)
{
    static const QRegularExpression colour(QStringLiteral("\"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\""));
    QStringList found;
    for (auto match = colour.globalMatch(QString::fromUtf8(svg)); match.hasNext();) {
        const QRegularExpressionMatch each = match.next();
        if (each.captured(1) != each.captured(2) || each.captured(2) != each.captured(3))
            found << each.captured();
    }
    return found;
}

struct Program {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};
    RunController runs{session};
    WindowSettings settings{false};
    QWidget window;
    Documents documents{window, session, runs, settings};
};

} // namespace

class TestNetworkPicture : public QObject
{
    Q_OBJECT
private slots:
    void aWireIsLedRoundWhatStandsInItsWay()
    {
        const QRectF between(200, 0, nodeWidth, nodeHeight);
        const QLineF wire(148, 29, 420, 29);
        const std::vector<QPointF> way = detour(wire, {between});
        QCOMPARE(way.size(), std::size_t{2});
        const auto runsThrough = [&between](const QPainterPath &path) {
            for (int sample = 0; sample <= 200; ++sample)
                if (between.contains(path.pointAtPercent(sample / 200.0)))
                    return true;
            return false;
        };
        QVERIFY(!runsThrough(wirePath(wire.p1(), wire.p2(), Flow::Right, way)));
        QVERIFY(runsThrough(wirePath(wire.p1(), wire.p2())));
        QVERIFY(detour(wire, {between.translated(0, 200)}).empty());
        // With the room above taken, it goes below.
        const std::vector<QPointF> below = detour(wire, {between, between.translated(0, -90)});
        QVERIFY(below.front().y() > between.bottom());
    }

    void anSvgKeepsEveryTitleAsTextAndEveryWireAsAPath()
    {
        const CanvasContent content = contentOf(twoOfEach());
        PictureOptions options;
        options.caption = "Two heads & one body";
        const Svg svg = readSvg(NetworkPicture(content, options).drawn(PictureFormat::Svg));
        QVERIFY(svg.isWellFormed);
        QCOMPARE(svg.width, "84mm");
        for (const Node &node : content.graph->nodes)
            QVERIFY2(svg.texts.contains(QString::fromStdString(node.title)), node.title.c_str());
        QCOMPARE(svg.wires, static_cast<int>(content.graph->edges.size()));
        QVERIFY(svg.texts.contains("Two heads & one body"));
    }

    void noWireIsHiddenBehindANode()
    {
        GraphSpec residual = parseNetwork("dense 8 relu > dense 8 > add > relu > dense 8 > add > dense 1");
        const auto at = [&residual](const char *title, int port) { return PortRef{residual.findTitle(title)->id, port}; };
        residual = withEdge(residual, {at("Input", 0), at("Add 1", 1)});
        residual = withEdge(residual, {at("Dense 1", 0), at("Add 2", 1)});
        std::vector<GraphSpec> graphs = {arranged(residual, 100), arranged(residual, 3), arranged(residual, 1), twoOfEach()};
        for (const NetworkTemplate &what : networkTemplates())
            graphs.push_back(networkFromTemplate(what, nullptr));
        for (const GraphSpec &graph : graphs) {
            std::vector<QRectF> bodies;
            std::vector<QLineF> wires;
            for (const Node &node : graph.nodes)
                bodies.emplace_back(node.position.x, node.position.y, nodeWidth, nodeHeight);
            for (const Edge &edge : graph.edges) {
                const Point from = graph.find(edge.from.node)->position, to = graph.find(edge.to.node)->position;
                wires.emplace_back(from.x + nodeWidth, from.y + nodeHeight / 2, to.x, to.y + 20 * (edge.to.port + 1));
            }
            for (const QPainterPath &path : pictureRoutes(wires, bodies))
                for (double share = 0; share <= 1; share += 0.01)
                    for (const QRectF &body : bodies)
                        QVERIFY2(!body.adjusted(2, 2, -2, -2).contains(path.pointAtPercent(share)),
                                 networkText(graph).c_str());
        }
    }

    /// Where a template is drawn by hand the canvas shows each wire, too, which goes straight there.
    void noWireOfATemplateDrawnByHandIsHiddenOnTheCanvas()
    {
        for (const NetworkTemplate &what : networkTemplates()) {
            if (!what.build)
                continue;
            const GraphSpec graph = networkFromTemplate(what, nullptr);
            const auto height = [&](const Node &node) {
                return heightForPorts(node.type == "concat" ? 2 : static_cast<int>(findNodeType(node.type)->inputs.size()));
            };
            for (const Edge &edge : graph.edges) {
                const Node &from = *graph.find(edge.from.node), &to = *graph.find(edge.to.node);
                const int ports = to.type == "concat" ? 2 : static_cast<int>(findNodeType(to.type)->inputs.size());
                const QPainterPath path =
                    wirePath(QPointF(from.position.x, from.position.y) + outputPortPlace(0, 1, height(from)),
                             QPointF(to.position.x, to.position.y) + inputPortPlace(edge.to.port, ports, height(to)));
                for (double share = 0; share <= 1; share += 0.01)
                    for (const Node &node : graph.nodes) {
                        const QRectF body(node.position.x, node.position.y, nodeWidth, height(node));
                        QVERIFY2(!body.adjusted(2, 2, -2, -2).contains(path.pointAtPercent(share)),
                                 (what.id + ": " + from.title + " to " + to.title + " behind " + node.title).c_str());
                    }
            }
        }
    }

    void shapesAndCostsCanBeLeftOut()
    {
        PictureOptions options;
        const CanvasContent content = contentOf(twoOfEach());
        const QStringList with = readSvg(NetworkPicture(content, options).drawn(PictureFormat::Svg)).texts;
        QVERIFY2(with.contains("28") && with.contains("496"),
                 qPrintable(with.join(u'|'))); // joined width; 30 x 16 + 16 parameters
        options.showsShapes = options.showsCosts = false;
        const QStringList without = readSvg(NetworkPicture(content, options).drawn(PictureFormat::Svg)).texts;
        QVERIFY(!without.contains("28") && !without.contains("496"));
    }

    void whatIsWrongWithTheNetworkIsNoPartOfItsPicture()
    {
        const CanvasContent content = contentOf(parseNetwork("dense 4 > conv1d 8"));
        QVERIFY(!content.issues.empty());
        const QByteArray bytes = NetworkPicture(content, {}).drawn(PictureFormat::Svg);
        QVERIFY(!bytes.toLower().contains(tokens(PictureColours::Colour).bad.name().toLatin1()));
    }

    void aPdfHasTheAskedWidth_data()
    {
        QTest::addColumn<PictureWidth>("width");
        QTest::addColumn<double>("points");
        QTest::newRow("one column") << PictureWidth::OneColumn << 84 / 25.4 * 72;
        QTest::newRow("two columns") << PictureWidth::TwoColumns << 174 / 25.4 * 72;
        QTest::newRow("slide") << PictureWidth::Slide << 254 / 25.4 * 72;
    }
    void aPdfHasTheAskedWidth()
    {
        QFETCH(PictureWidth, width);
        QFETCH(double, points);
        PictureOptions options;
        options.width = width;
        const QByteArray bytes = NetworkPicture(contentOf(twoOfEach()), options).drawn(PictureFormat::Pdf);
        QVERIFY(bytes.startsWith("%PDF"));
        static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
        const QRegularExpressionMatch match = box.match(QString::fromLatin1(bytes));
        QVERIFY(match.hasMatch());
        QVERIFY2(std::abs(match.captured(1).toDouble() - points) < 1, qPrintable(match.captured(1)));
        QVERIFY(bytes.contains("/FontFile") || bytes.contains("/Type3")); // text, not outlines
    }

    void aPngHasTheAskedWidthAndResolution()
    {
        PictureOptions options;
        options.dotsPerInch = 254;
        const QImage image =
            QImage::fromData(NetworkPicture(contentOf(twoOfEach()), options).drawn(PictureFormat::Png), "PNG");
        QCOMPARE(image.width(), 840);
        QCOMPARE(image.dotsPerMeterX(), 10000);
        QVERIFY(hasColour(image));
    }

    void greyHasNoColour()
    {
        PictureOptions options;
        options.dotsPerInch = 150;
        options.colours = PictureColours::Grey;
        const NetworkPicture picture(contentOf(twoOfEach()), options);
        QVERIFY(!hasColour(QImage::fromData(picture.drawn(PictureFormat::Png), "PNG")));
        QCOMPARE(colouredIn(picture.drawn(PictureFormat::Svg)), QStringList());
    }

    void aWideDrawingIsArrangedAnewUntilItCanBeRead()
    {
        const CanvasContent content = contentOf(longChain());
        PictureOptions options;
        const NetworkPicture picture(content, options);
        QVERIFY(picture.isRearranged());
        QVERIFY(picture.smallestText() >= NetworkPicture::readableFrom);
        options.mayRearrange = false;
        const NetworkPicture asDrawn(content, options);
        QVERIFY(!asDrawn.isRearranged());
        QVERIFY(asDrawn.smallestText() < NetworkPicture::readableFrom);
        options.width = PictureWidth::TwoColumns;
        QVERIFY(!NetworkPicture(content, options).isRearranged());
    }

    void tooManyPixelsAreRefusedWithAWayOut()
    {
        std::string many = "dense 1";
        for (int layer = 0; layer < 400; ++layer)
            many += " > dense 1";
        PictureOptions options;
        options.dotsPerInch = 1200;
        const NetworkPicture picture(contentOf(parseNetwork(many)), options);
        try {
            picture.drawn(PictureFormat::Png);
            QFAIL("it was drawn");
        } catch (const Error &error) {
            QVERIFY(QString(error.what()).contains("fewer dots per inch"));
        }
        QVERIFY_EXCEPTION_THROWN(picture.drawn(PictureFormat::Pdf), Error);
    }

    void aFileIsWrittenWholeAndToldOf()
    {
        Program program;
        QTemporaryDir folder;
        const QString path = folder.filePath("network.svg");
        QSignalSpy notices(&program.session, &Session::notice);
        program.documents.writePicture(NetworkPicture(contentOf(twoOfEach()), {}), PictureFormat::Svg, path);
        QVERIFY(notices.wait(10'000));
        QCOMPARE(notices.first().at(1).toBool(), false);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(readSvg(file.readAll()).isWellFormed);
    }

    void aPathThatCannotBeWrittenLeavesNothingAndIsToldInASentence()
    {
        Program program;
        QTemporaryDir folder;
        const QString path = folder.filePath("no such folder/network.pdf");
        QSignalSpy notices(&program.session, &Session::notice);
        program.documents.writePicture(NetworkPicture(contentOf(twoOfEach()), {}), PictureFormat::Pdf, path);
        QVERIFY(notices.wait(10'000));
        QCOMPARE(notices.first().at(1).toBool(), true);
        const QString sentence = notices.first().at(0).toString();
        QVERIFY2(sentence.contains("network.pdf") && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void theEndingTellsTheFormat()
    {
        QCOMPARE(*pictureFormatOf("a/b.PDF"), PictureFormat::Pdf);
        QCOMPARE(*pictureFormatOf("b.svg"), PictureFormat::Svg);
        QCOMPARE(*pictureFormatOf("b.c.png"), PictureFormat::Png);
        QVERIFY(!pictureFormatOf("b.jpg"));
    }

    void theDialogSaysHowItWillLook()
    {
        Program program;
        Project project;
        project.title = "House prices";
        project.graph = std::make_shared<const GraphSpec>(longChain());
        program.session.open(project, {});
        NetworkPictureDialog dialog(program.session, {});
        dialog.show();
        QVERIFY(dialog.findChild<QLineEdit *>("pictureCaption")->text().startsWith("House prices, "));
        const auto *facts = dialog.findChild<QLabel *>("pictureFacts"), *note = dialog.findChild<QLabel *>("pictureNote");
        QVERIFY2(facts->text().startsWith("84 x "), qPrintable(facts->text()));
        QVERIFY2(note->text().contains("readable"), qPrintable(note->text()));
        dialog.findChild<QCheckBox *>("pictureRearranges")->setChecked(false);
        QVERIFY2(note->text().contains("wider picture"), qPrintable(note->text()));
        auto *width = dialog.findChild<QComboBox *>("pictureWidth");
        width->setCurrentIndex(width->findData(static_cast<int>(PictureWidth::TwoColumns)));
        QCOMPARE(note->text(), QString());
        for (const QWidget *widget : dialog.findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith("qt_"))
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QPushButton"),
                         widget->metaObject()->className());
    }
};

QTEST_MAIN(TestNetworkPicture)
#include "tst_network_picture.moc"
