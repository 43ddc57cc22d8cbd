// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/plugins/reader_fixture.hpp"

#include <string>

// Small files of events, made up, for the tests of their readers.

namespace netloom {

/// Of a pair of muons from a Z boson, and a gluon that balances it; the numbers fit together.
inline std::string lheParticles()
{
    return "  2 -1 0 0 501 0 0.0 0.0 80.0 80.0 0.0 0. 9.\n"
           " -2 -1 0 0 0 502 0.0 0.0 -45.0 45.0 0.0 0. 9.\n"
           " 23 2 1 2 0 0 30.0 0.0 10.0 95.0 89.581247 0. 9.\n"
           " 13 1 3 3 0 0 50.0 0.0 0.0 50.0 0.0 0. 9.\n"
           "-13 1 3 3 0 0 -20.0 0.0 10.0 2.236068D+01 0.0 0. 9.\n"
           " 21 1 1 2 501 502 -30.0 0.0 25.0 39.0512484 0.0 0. 9.\n";
}

inline std::string lheHeader(const std::string &more = {})
{
    return "<LesHouchesEvents version=\"3.0\">\n<!--\nA comment with <b> & run cards\n" + more +
           "-->\n<header>\n<initrwgt>\n<weight id='1001'> up </weight>\n<weight id='1002'> down </weight>\n</initrwgt>\n"
           "</header>\n<init>\n 2212 2212 4.0E+03 4.0E+03 -1 -1 -1 -1 -4 2\n 1.2E+01 1.0D-01 1.0 71\n 3.0 0.5 1.0 "
           "72\n</init>\n";
}

inline std::string lheEvent(int process = 71, const std::string &behind = {})
{
    return "<event npLO=\"1\">\n 6 " + std::to_string(process) + " 2.5E+00 9.1E+01 7.5E-03 1.1E-01\n" + lheParticles() +
           behind + "</event>\n";
}

inline const std::string lheEnd = "</LesHouchesEvents>\n";

inline std::string wholeLhe()
{
    return lheHeader() +
           lheEvent(71, "#pdf 2 -2 0.1\n<rwgt>\n<wgt id='1001'> 2.75 </wgt>\n<wgt id='1002'> 2.25 </wgt>\n</rwgt>\n") +
           lheEvent(72) + lheEvent(71) + lheEnd;
}

/// Two beams make a pion, which decays into photons, and two muons, in MeV and cm where asked for.
inline std::string hepmc3Event(int number, double unit = 1, const std::string &units = "GEV MM")
{
    const auto line = [&](const std::string &before, double px, double py, double pz, double e, const std::string &behind) {
        std::string text = before;
        for (const double value : {px, py, pz, e})
            text += ' ' + QByteArray::number(value * unit, 'e', 12).toStdString();
        return text + ' ' + QByteArray::number(0.0, 'e', 3).toStdString() + ' ' + behind + '\n';
    };
    return "E " + std::to_string(number) + " 2 7\nU " + units + "\nW 1.5 2.5\nA 0 signal_process_id 221\nA 0 mpi 3\n" +
           line("P 1 0 2212", 0, 0, 100, 100, "4") + line("P 2 0 2212", 0, 0, -100, 100, "4") +
           "V -1 0 [1,2] @ 0.3 0.4 0.5 0\n" + line("P 3 -1 13", 60, 0, 0, 60, "1") +
           line("P 4 -1 -13", -30, 0, 40, 50, "1") + line("P 5 -1 111", -30, 0, -40, 50, "2") +
           line("P 6 5 22", -15, 0, -20, 25, "1") + line("P 7 5 22", -15, 0, -20, 25, "1");
}

inline std::string hepmc3(const std::string &events)
{
    return "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\nW nominal\\|other\n" + events +
           "HepMC::Asciiv3-END_EVENT_LISTING\n\n";
}

/// An electron and a positron make a pair of muons.
inline std::string hepmc2Event(int number)
{
    return "E " + std::to_string(number) +
           " -1 9.1e+01 1.3e-01 7.8e-03 23 -1 1 10001 10002 0 1 1.0\nN 1 \"0\"\nU GEV MM\nC 2.6e+03 1.0e+00\n"
           "V -1 0 0 0 0 0 2 2 0\n"
           "P 10001 11 0 0 4.5e+01 4.5e+01 5.11e-04 4 0 0 -1 0\n"
           "P 10002 -11 0 0 -4.5e+01 4.5e+01 5.11e-04 4 0 0 -1 0\n"
           "P 10003 13 4.5e+01 0 0 4.5e+01 1.05e-01 1 0 0 0 0\n"
           "P 10004 -13 -4.5e+01 0 0 4.5e+01 1.05e-01 1 0 0 0 0\n";
}

inline std::string hepmc2(const std::string &events)
{
    return "\nHepMC::Version 2.06.09\nHepMC::IO_GenEvent-START_EVENT_LISTING\n" + events +
           "HepMC::IO_GenEvent-END_EVENT_LISTING\n\n";
}

inline const Column &columnOf(const ReadResult &read, const char *name)
{
    return read.data->columns.at(static_cast<std::size_t>(read.data->at(name)));
}

inline double cellOf(const ReadResult &read, const char *name, std::size_t row = 0)
{
    return columnOf(read, name).numbers.at(row);
}

} // namespace netloom
