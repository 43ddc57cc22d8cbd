// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"

#include "engine/data/next_token.hpp"
#include "engine/graph/autoencoders.hpp"
#include "engine/graph/edge_messages.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/named_input.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/graph/sequence_autoencoder.hpp"
#include "engine/graph/u_net.hpp"

#include <vector>

namespace netloom {

namespace {

std::optional<Text> taggerMisfit(const DataSignature &signature)
{
    if (!areAnswersNextTokens(signature))
        return std::nullopt;
    return text(NL_TEXT("This network reads from both ends, but the data ask at each step for the next one, which it would "
                        "copy."));
}

std::optional<Text> languageModelMisfit(const DataSignature &signature)
{
    if (areAnswersNextTokens(signature))
        return std::nullopt;
    return text(NL_TEXT("This network tells of each token the next one; the data ask for something else."));
}

std::vector<NetworkTemplate> makeTemplates()
{
    const std::string block = "conv 16 3 padding=same > batchnorm > relu > conv 16 3 padding=same > batchnorm";
    return {
        {.id = "mlp",
         .label = NL_TEXT("Multilayer perceptron"),
         .help = NL_TEXT("Dense layers one behind the other: the first thing to try on a table."),
         .source = "Rumelhart, Hinton, Williams 1986",
         .input = NetworkInput::Table,
         .text = "dense 64 relu > dropout 0.2 > dense 32 relu"},
        {.id = "wide_deep",
         .label = NL_TEXT("Wide and deep"),
         .help = NL_TEXT("A straight way beside a deep one: simple rules are learnt at once, the rest by the layers."),
         .source = "Cheng et al. 2016, arXiv:1606.07792",
         .input = NetworkInput::Table,
         .text = "(dense 64 relu > dense 32 relu | dense 8) > concat"},
        {.id = "residual_mlp",
         .label = NL_TEXT("Residual perceptron"),
         .help = NL_TEXT("Blocks that only learn what to add to their input, so that many of them still learn well."),
         .source = "He et al. 2016, arXiv:1512.03385, on a table",
         .input = NetworkInput::Table,
         .text = "dense 64 relu > residual(dense 64 relu > dense 64) > relu > residual(dense 64 relu > dense 64) > relu"},
        {.id = "autoencoder",
         .label = NL_TEXT("Autoencoder"),
         .help =
             NL_TEXT("Squeezes the columns into a short code that must serve to tell them again as well as to answer, so "
                     "that it learns what the rows have in common."),
         .source = "Le, Patterson, White 2018, Supervised autoencoders",
         .input = NetworkInput::Table,
         .build = supervisedAutoencoder,
         .misfit = autoencoderMisfit},
        {.id = "vae",
         .label = NL_TEXT("Variational autoencoder"),
         .help =
             NL_TEXT("An autoencoder whose code is drawn at random from normal distributions, so that like rows get like "
                     "codes; a second loss keeps these near the standard normal one."),
         .source = "Kingma, Welling 2014, arXiv:1312.6114",
         .input = NetworkInput::Table,
         .build = variationalAutoencoder,
         .misfit = autoencoderMisfit},
        {.id = "fingerprint_mlp",
         .label = NL_TEXT("Fingerprint MLP"),
         .help = NL_TEXT("Dense layers on a fingerprint that says which groups of atoms a molecule has: quick, and hard to "
                         "beat where molecules are few."),
         .source = "Rogers, Hahn 2010; Wu et al. 2018, MoleculeNet",
         .input = NetworkInput::Fingerprints,
         .text = "dense 256 relu > dropout 0.3 > dense 64 relu > dropout 0.2",
         .build = fingerprintPerceptron,
         .misfit = fingerprintMisfit,
         .choosesInput = true},
        {.id = "lenet",
         .label = "LeNet-5",
         .help = NL_TEXT("The network that read the digits on cheques: two convolutions, each followed by a pooling."),
         .source = "LeCun et al. 1998, Gradient-based learning applied to document recognition",
         .input = NetworkInput::Pictures,
         .text = "conv 6 5 tanh padding=same > avgpool 2 > conv 16 5 tanh padding=same > avgpool 2 > flatten > "
                 "dense 120 tanh > dense 84 tanh"},
        {.id = "convnet",
         .label = NL_TEXT("Convolutional network"),
         .help = NL_TEXT("Pairs of small convolutions, then a pooling, twice: a good first network for pictures."),
         .source = "after Simonyan, Zisserman 2014, arXiv:1409.1556",
         .input = NetworkInput::Pictures,
         .text = "conv 16 3 relu padding=same > conv 16 3 relu padding=same > maxpool 2 > conv 32 3 relu padding=same > "
                 "conv 32 3 relu padding=same > maxpool 2 > dropout 0.25 > flatten > dense 64 relu"},
        {.id = "resnet",
         .label = NL_TEXT("Residual network"),
         .help = NL_TEXT("Convolutions in blocks that are added to their own input; the picture's mean goes to the output."),
         .source = "He et al. 2016, arXiv:1512.03385",
         .input = NetworkInput::Pictures,
         .text = "conv 16 3 padding=same > batchnorm > relu > residual(" + block + ") > relu > maxpool 2 > residual(" +
                 block + ") > relu > global_avgpool"},
        {.id = "unet",
         .label = "U-Net",
         .help = NL_TEXT("Answers at each pixel: looks at the picture ever more coarsely, then ever more finely again, with "
                         "what it saw before beside it. For outlines of cells or organs."),
         .source = "Ronneberger, Fischer, Brox 2015, arXiv:1505.04597",
         .input = NetworkInput::Pictures,
         .text = uNetText(),
         .answers = AnswerUnit::Pixel,
         .build = uNet,
         .misfit = uNetMisfit},
        {.id = "lstm",
         .label = NL_TEXT("LSTM"),
         .help = NL_TEXT("Reads a sequence step by step and answers from the state after the last one."),
         .source = "Hochreiter, Schmidhuber 1997, Long short-term memory",
         .input = NetworkInput::Sequences,
         .text = "lstm 64 > dropout 0.2"},
        {.id = "smiles_lstm",
         .label = NL_TEXT("SMILES LSTM"),
         .help = NL_TEXT("Reads the line that writes a molecule sign by sign, as one reads a text, and answers from the "
                         "state after the last one."),
         .source = "Segler et al. 2018, arXiv:1701.01329",
         .input = NetworkInput::Sequences,
         .text = "embedding 32 > lstm 64 > dropout 0.2",
         .build = signLstm,
         .misfit = signLstmMisfit,
         .choosesInput = true},
        {.id = "transformer",
         .label = NL_TEXT("Transformer"),
         .help = NL_TEXT("Every step looks at all others; the mean over the steps answers."),
         .source = "Vaswani et al. 2017, arXiv:1706.03762",
         .input = NetworkInput::Sequences,
         .text =
             "dense 64 > positional_encoding > transformer_encoder 4 128 > transformer_encoder 4 128 > sequence_average"},
        {.id = "tagger",
         .label = NL_TEXT("LSTM tagger"),
         .help = NL_TEXT("Reads a sequence from both ends and answers at each step: names in a text, states in a signal."),
         .source = "Huang, Xu, Yu 2015, arXiv:1508.01991, without the CRF",
         .input = NetworkInput::Sequences,
         .text = "bilstm 64 > dropout 0.2",
         .answers = AnswerUnit::Item,
         .misfit = taggerMisfit},
        {.id = "language_model",
         .label = NL_TEXT("Language model"),
         .help = NL_TEXT("Reads a sequence from its start and tells at each step what comes next, so that it can go on by "
                         "itself: new molecules as SMILES. Read them with the inputs next_token."),
         .source = "Segler et al. 2018, ACS Cent. Sci. 4, 120, in small",
         .input = NetworkInput::Sequences,
         .text = "lstm 192 > dropout 0.1",
         .answers = AnswerUnit::Item,
         .misfit = languageModelMisfit},
        {.id = "smiles_vae",
         .label = NL_TEXT("SMILES autoencoder"),
         .help =
             NL_TEXT("A variational autoencoder: squeezes a molecule's SMILES into a code of 64 numbers and writes it again "
                     "from them. Codes near each other give like molecules, so that one can draw new ones, go from one "
                     "to another, and look for a property. Read the molecules with the inputs next_token."),
         .source = "Gómez-Bombarelli et al. 2018, ACS Cent. Sci. 4, 268; Bowman et al. 2016, arXiv:1511.06349",
         .input = NetworkInput::Sequences,
         .answers = AnswerUnit::Item,
         .build = sequenceAutoencoder,
         .misfit = sequenceAutoencoderMisfit},
        {.id = "graph_convolution",
         .label = NL_TEXT("Graph convolution"),
         .help = NL_TEXT("Each node takes the mean of its neighbours, three times; the sum over the nodes answers."),
         .source = "Kipf, Welling 2017, arXiv:1609.02907",
         .input = NetworkInput::Graphs,
         .text = "graphconv 64 relu > graphconv 64 relu > graphconv 64 relu > readout sum > dense 32 relu"},
        {.id = "graph_isomorphism",
         .label = NL_TEXT("Message-passing network"),
         .help = NL_TEXT("Each node sums what its neighbours say and bends it, so that it can tell more graphs apart than a "
                         "mean can."),
         .source = "Xu et al. 2019, How powerful are graph neural networks?, arXiv:1810.00826",
         .input = NetworkInput::Graphs,
         .text = "gin 64 > gin 64 > readout sum > dense 32 relu"},
        {.id = "edge_messages",
         .label = NL_TEXT("Messages along links"),
         .help =
             NL_TEXT("Each node gets messages from its neighbours that also say what joins them, three times: for molecules "
                     "whose bonds are known."),
         .source = "Gilmer et al. 2017, arXiv:1704.01212",
         .input = NetworkInput::Graphs,
         .build = edgeMessages,
         .misfit = edgeMessagesMisfit},
        {.id = "gin_edges",
         .label = NL_TEXT("GIN with edge features"),
         .help = NL_TEXT("Each node sums what its neighbours and the links to them say and bends the sum twice: it counts "
                         "rings and groups well, and tells bonds apart."),
         .source = "Hu et al. 2020, arXiv:1905.12265",
         .input = NetworkInput::Graphs,
         .build = edgeIsomorphism,
         .misfit = edgeMessagesMisfit},
    };
}

NetworkInput inputOf(const Shape &shape)
{
    if (shape.axis() == Axis::Nodes)
        return NetworkInput::Graphs;
    if (shape.isSequence())
        return NetworkInput::Sequences;
    return shape.rank() == 3 ? NetworkInput::Pictures : NetworkInput::Table;
}

/// Data to draw a template for when there are none.
DataSignature usualData(const NetworkTemplate &what)
{
    DataSignature signature;
    const Shape steps = Shape::varying(Axis::Steps, 0, {50, 8}), nodes = Shape::varying(Axis::Nodes, 0, {30, 8});
    const Shape shapes[] = {Shape{16}, Shape{1, 28, 28}, steps, nodes, Shape{2048}};
    signature.inputs = {
        {.name = "features", .shape = shapes[static_cast<int>(what.input)], .features = {}, .mostLinks = 120}};
    if (what.build == edgeMessages || what.build == edgeIsomorphism)
        signature.inputs.push_back({.name = "links", .shape = Shape::varying(Axis::Edges, 1, {120, 4}), .features = {}});
    if (what.build == signLstm)
        signature.inputs.front().shape = Shape::varying(Axis::Steps, 0, {50}).withTokens(40);
    signature.task = Task::Multiclass;
    signature.classes = {"a", "b", "c"};
    signature.targets = {"class"};
    if (what.id == "language_model" || what.build == sequenceAutoencoder) {
        signature.inputs.front().shape = Shape::varying(Axis::Steps, 0, {50}).withTokens(40);
        signature.classes = {"C", "c", std::string(sequenceEnd)};
    }
    if (what.answers == AnswerUnit::Item)
        signature.answerPlaces = Shape::varying(Axis::Steps, 0, {50});
    if (what.answers == AnswerUnit::Pixel)
        signature.answerPlaces = Shape{28, 28};
    return signature;
}

Text wanted(NetworkInput input)
{
    switch (input) {
    case NetworkInput::Table:
        return text(NL_TEXT("This network reads the columns of a table; the data have another form."));
    case NetworkInput::Pictures:
        return text(NL_TEXT("This network reads pictures of channels, height and width; the data hold none."));
    case NetworkInput::Sequences:
        return text(NL_TEXT("This network reads sequences; the data hold none."));
    case NetworkInput::Fingerprints: // it says so itself
        break;
    case NetworkInput::Graphs:
        return text(NL_TEXT("This network reads graphs of nodes and links; the data hold none. Molecules become graphs with "
                            "graph under \"Learn from\" (netloom-run new --option inputs=graph)."));
    }
    return {};
}

AnswerUnit answerUnit(const DataSignature &signature)
{
    const int axes = signature.answerPlaces.rank();
    return axes == 0 ? AnswerUnit::Sample : axes == 1 ? AnswerUnit::Item : AnswerUnit::Pixel;
}

Text wrongAnswers(AnswerUnit given, AnswerUnit wanted)
{
    if (given == AnswerUnit::Pixel)
        return text(NL_TEXT("This network answers at each pixel; the data have no answer a pixel."));
    if (wanted == AnswerUnit::Pixel)
        return text(NL_TEXT("This network does not answer at each pixel; the data have an answer a pixel."));
    if (given == AnswerUnit::Item)
        return text(NL_TEXT("This network answers at each step; the data have one answer a sample."));
    return text(NL_TEXT("This network gives one answer a sample; the data have one at each step."));
}

} // namespace

std::span<const NetworkTemplate> networkTemplates()
{
    static const std::vector<NetworkTemplate> all = makeTemplates();
    return all;
}

GraphSpec networkFromTemplate(const NetworkTemplate &what, const DataSignature *signature)
{
    const DataSignature data = signature ? *signature : usualData(what);
    if (what.build)
        return what.build(data);
    const bool areWords = !data.inputs.empty() && data.inputs.front().shape.tokens() > 0;
    return completeNetwork(parseNetwork(areWords ? "embedding 32 > " + what.text : what.text), data);
}

std::optional<Text> templateMisfit(const NetworkTemplate &what, const DataSignature &signature)
{
    if (what.choosesInput)
        if (auto misfit = what.misfit(signature))
            return misfit;
    if (signature.inputs.empty() || (!what.choosesInput && inputOf(signature.inputs.front().shape) != what.input))
        return wanted(what.input);
    if (answerUnit(signature) != what.answers)
        return wrongAnswers(what.answers, answerUnit(signature));
    if (what.misfit)
        if (auto misfit = what.misfit(signature))
            return misfit;
    const GraphAnalysis analysis = analyse(networkFromTemplate(what, &signature), &signature);
    return analysis.isRunnable() ? std::nullopt : std::optional(analysis.issues.front().message);
}

} // namespace netloom
