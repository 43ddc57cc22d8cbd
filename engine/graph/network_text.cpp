// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_text.hpp"

#include "engine/base/catalogue.hpp"
#include "engine/graph/network_tokens.hpp"
#include "engine/graph/titles.hpp"
#include "engine/layers/layer.hpp"

#include <algorithm>
#include <cctype>

namespace netloom {

namespace {

constexpr int deepestNesting = 64;
constexpr std::size_t longestText = 1 << 20;

using Ends = std::vector<PortRef>; ///< the outputs that the next layer takes
using Kind = NetworkToken::Kind;

bool isActivation(const LayerType *layer)
{
    return layer && layer->info().category == NodeCategory::Activation;
}

bool takesMany(const NodeInfo &info)
{
    return !info.inputs.empty() && info.inputs.back().isRepeated;
}

/// Reads the text by recursive descent: network := chain; chain := element (">" element)*;
/// element := layer | "(" chain ("|" chain)* ")" | "residual" "(" chain ")"; layer := id (value | name=value)*.
class Parser
{
public:
    explicit Parser(const std::string &text) : m_text(text), m_tokens(networkTokens(text)), m_titles(m_graph) {}

    GraphSpec parse()
    {
        if (m_text.size() > longestText)
            fail(0, text(NL_TEXT("The text is longer than a million characters; draw such a network or load it as JSON.")));
        if (now().kind == Kind::End)
            fail(now().place, text(NL_TEXT("The text names no layer; write for example 'dense 16 relu > dense 1'.")));
        const Ends ends = chain({{add("input", {}), 0}}, 0);
        if (now().kind == Kind::Close)
            fail(now().place, text(NL_TEXT("This ')' closes nothing; remove it or put '(' before the branches.")));
        if (now().kind != Kind::End)
            fail(now().place,
                 text(NL_TEXT("'|' stands between branches; put '(' before the first and ')' behind the last.")));
        if (ends.size() > 1)
            fail(now().place,
                 text(NL_TEXT("The network ends in {1} branches; join them with '> concat', '> add' or '> multiply'."),
                      ends.size()));
        return std::move(m_graph);
    }

private:
    const NetworkToken &now() const { return m_tokens[m_at]; }

    [[noreturn]] void fail(std::size_t place, Text message) const { throwAtPlace(m_text, place, std::move(message)); }

    NodeId add(const std::string &type, Params params)
    {
        const NodeId id{m_graph.nextId++};
        m_graph.nodes.push_back({id, type, m_titles.fresh(type), std::move(params), {}});
        return id;
    }

    Ends chain(Ends ends, int depth)
    {
        for (;;) {
            ends = element(std::move(ends), depth);
            if (now().kind != Kind::Arrow)
                return ends;
            ++m_at;
        }
    }

    Ends element(Ends ends, int depth)
    {
        if (depth > deepestNesting)
            fail(now().place, text(NL_TEXT("Parentheses stand more than {1} deep; draw such a network or load it as JSON."),
                                   deepestNesting));
        if (now().kind == Kind::Open)
            return branches(ends, depth);
        if (now().kind != Kind::Word)
            fail(now().place, now().kind == Kind::End ? text(NL_TEXT("A layer is missing at the end, behind '>'."))
                                                      : text(NL_TEXT("A layer is missing before '{1}'."), now().word));
        if (now().word == "residual" && m_tokens[m_at + 1].kind == Kind::Open)
            return residual(std::move(ends), depth);
        return layer(std::move(ends));
    }

    void close(std::size_t opened)
    {
        if (now().kind != Kind::Close)
            fail(opened, text(NL_TEXT("This '(' is never closed; put ')' behind the last branch.")));
        ++m_at;
        if (now().kind == Kind::Word || now().kind == Kind::Open)
            fail(now().place, text(NL_TEXT("'>' is missing between ')' and '{1}'."), quotable(now().word)));
    }

    Ends branches(const Ends &from, int depth)
    {
        const std::size_t opened = now().place;
        Ends ends;
        do {
            ++m_at;
            const Ends branch = chain(from, depth + 1);
            ends.insert(ends.end(), branch.begin(), branch.end());
        } while (now().kind == Kind::Bar);
        close(opened);
        return ends;
    }

    Ends residual(Ends ends, int depth)
    {
        const NetworkToken &word = now();
        if (ends.size() != 1)
            fail(word.place,
                 text(NL_TEXT("residual adds one input to its output, but {1} branches end before it; join them with "
                              "'> concat >' or '> add >'."),
                      ends.size()));
        const std::size_t opened = m_tokens[++m_at].place;
        ++m_at;
        Ends body = chain(ends, depth + 1);
        if (now().kind == Kind::Bar)
            fail(now().place, text(NL_TEXT("residual takes one branch; put parentheses around '(a | b) > add' inside it.")));
        close(opened);
        body.push_back(ends.front());
        return {join(body, "add", {})};
    }

    PortRef join(const Ends &ends, const std::string &type, Params params)
    {
        const NodeId id = add(type, std::move(params));
        int port = 0;
        for (const PortRef &end : ends)
            m_graph.edges.push_back({end, {id, port++}});
        return {id, 0};
    }

    Ends layer(Ends ends)
    {
        const NetworkToken &name = now();
        const LayerType &type = named(name);
        const auto declared = type.info().inputs.size();
        if (ends.size() > declared && declared > 1 && !takesMany(type.info()))
            fail(name.place,
                 text(NL_TEXT("{1} takes {2} inputs, but {3} branches end before it; leave some out, or join them "
                              "with '> concat >' or '> add >'."),
                      name.word, declared, ends.size()));
        if (ends.size() > declared && !takesMany(type.info()))
            fail(name.place,
                 text(NL_TEXT("{1} takes one input, but {2} branches end before it; join them with '> concat >' or "
                              "'> add >'."),
                      name.word, ends.size()));
        ++m_at;
        Params params;
        const NetworkToken *following = parameters(type.info(), params);
        ends = {join(ends, type.info().id, std::move(params))};
        return following ? layer(std::move(ends)) : ends;
    }

    const LayerType &named(const NetworkToken &name) const
    {
        if (const LayerType *type = layers().find(name.word))
            return *type;
        const NodeInfo *other = findNodeType(name.word);
        if (other && other->category == NodeCategory::Loss)
            fail(name.place,
                 text(NL_TEXT("'{1}' is a loss; it is chosen apart from the layers, so leave it out here."), name.word));
        if (other)
            fail(name.place, text(NL_TEXT("'{1}' is put there by itself; begin with the first layer."), name.word));
        auto known = layers().ids();
        known.emplace_back("residual");
        const std::string nearest = nearestWord(name.word, known);
        if (nearest.empty())
            fail(name.place,
                 text(NL_TEXT("No layer is called '{1}'. `netloom-run list layers` names them all."), quotable(name.word)));
        fail(name.place, text(NL_TEXT("No layer is called '{1}'. Did you mean '{2}'?"), quotable(name.word), nearest));
    }

    /// Reads the values behind a layer's id. Gives the token of an activation that must become a layer of its own, or null.
    const NetworkToken *parameters(const NodeInfo &info, Params &params)
    {
        for (; now().kind == Kind::Word; ++m_at) {
            const NetworkToken &token = now();
            const std::size_t equals = token.word.find('=');
            if (equals != std::string_view::npos)
                namedValue(info, token, equals, params);
            else if (!positionalValue(info, token, params))
                return &token;
        }
        if (now().kind == Kind::Open)
            fail(now().place,
                 text(NL_TEXT("'(' cannot follow here; write values behind a blank, as in 'dense 64', and '>' before "
                              "branches.")));
        return nullptr;
    }

    void namedValue(const NodeInfo &info, const NetworkToken &token, std::size_t equals, Params &params) const
    {
        const std::string key(token.word.substr(0, equals));
        const ParamSpec *spec = findSpec(info.params, key);
        if (!spec) {
            std::vector<std::string> keys;
            for (const ParamSpec &known : info.params)
                keys.push_back(known.key);
            const std::string nearest = nearestWord(key, keys);
            if (nearest.empty())
                fail(token.place, text(NL_TEXT("{1} has no setting '{2}'; `netloom-run list layers --json` names them all."),
                                       info.id, quotable(key)));
            fail(token.place,
                 text(NL_TEXT("{1} has no setting '{2}'. Did you mean '{3}'?"), info.id, quotable(key), nearest));
        }
        store(*spec, token.place, token.word.substr(equals + 1), token.place + equals + 1, params);
    }

    bool positionalValue(const NodeInfo &info, const NetworkToken &token, Params &params)
    {
        const ParamSpec *next = nullptr;
        for (const ParamSpec &spec : info.params)
            if (spec.isPositional && !next && !params.has(spec.key))
                next = &spec;
        const bool isNumber = std::isdigit(static_cast<unsigned char>(token.word[0])) || token.word[0] == '-' ||
                              token.word[0] == '.' || token.word[0] == '+';
        if (next && next->type == ParamType::Dims && isNumber) {
            dims(*next, params);
            return true;
        }
        const bool takesWords =
            next && (next->type == ParamType::Choice || next->type == ParamType::Text || next->type == ParamType::Bool);
        const auto isChoiceOf = [&](const ParamSpec &spec) {
            return std::find(spec.choices.begin(), spec.choices.end(), token.word) != spec.choices.end();
        };
        const ParamSpec *activation = findSpec(info.params, "activation");
        if (!isNumber && !(takesWords && isChoiceOf(*next))) {
            if (activation && isChoiceOf(*activation)) {
                store(*activation, token.place, token.word, token.place, params);
                return true;
            }
            if (isActivation(layers().find(token.word)))
                return false;
            if (!takesWords)
                failOnWord(info, token);
        }
        if (!next)
            fail(token.place, text(NL_TEXT("{1} takes no further value; remove '{2}', or write it as name=value."), info.id,
                                   quotable(token.word)));
        store(*next, token.place, token.word, token.place, params);
        return true;
    }

    [[noreturn]] void failOnWord(const NodeInfo &info, const NetworkToken &token) const
    {
        if (layers().find(token.word) || token.word == "residual")
            fail(token.place, text(NL_TEXT("'>' is missing between {1} and {2}."), info.id, token.word));
        std::vector<std::string> known;
        for (const LayerType *layer : layers().all())
            if (isActivation(layer))
                known.push_back(layer->info().id);
        const std::string nearest = nearestWord(token.word, known);
        if (nearest.empty())
            fail(token.place,
                 text(NL_TEXT("'{1}' is neither a value of {2} nor an activation; remove it, or put '>' before a layer."),
                      quotable(token.word), info.id));
        fail(token.place, text(NL_TEXT("'{1}' is neither a value of {2} nor an activation. Did you mean '{3}'?"),
                               quotable(token.word), info.id, nearest));
    }

    /// A shape may be written with crosses or blanks; it takes all the numbers that follow.
    void dims(const ParamSpec &spec, Params &params)
    {
        const std::size_t first = now().place;
        std::string shape;
        for (; now().kind == Kind::Word && std::isdigit(static_cast<unsigned char>(now().word[0])); ++m_at)
            shape += (shape.empty() ? "" : " ") + std::string(now().word);
        if (shape.empty())
            shape = now().word;
        else
            --m_at; // the caller steps over the last one
        store(spec, first, shape, first, params);
    }

    void store(const ParamSpec &spec, std::size_t place, std::string_view word, std::size_t valuePlace, Params &params) const
    {
        if (params.has(spec.key))
            fail(place, text(NL_TEXT("{1} is given twice; remove one."), spec.key));
        try {
            params.set(spec.key, parseParam(spec, word));
        } catch (const Error &error) {
            fail(valuePlace, error.message());
        }
    }

    const std::string &m_text;
    std::vector<NetworkToken> m_tokens;
    std::size_t m_at = 0;
    GraphSpec m_graph;
    Titles m_titles;
};

} // namespace

GraphSpec parseNetwork(const std::string &text)
{
    return arranged(Parser(text).parse());
}

} // namespace netloom
