// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/worker_task.hpp"

#include <csignal>
#include <sys/wait.h>

namespace netloom {

namespace {

Text ownReaderEnded(int status)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return text(NL_TEXT("Reading the file used up its computing time. The file may be damaged; try another reader."));
    if (WIFSIGNALED(status))
        return text(NL_TEXT("Reading the file broke off (signal {1}). The file may be damaged, or the machine is short of "
                            "memory; nothing else was touched."),
                    WTERMSIG(status));
    return text(NL_TEXT("Reading the file ended without an answer (code {1}). The file may be damaged; nothing else was "
                        "touched."),
                WEXITSTATUS(status));
}

Text ownReaderTalksNonsense()
{
    return text(NL_TEXT("The program netloom-worker gave back what this Netloom does not understand. Install Netloom again, "
                        "whole."));
}

} // namespace

Text WorkerTask::doing() const
{
    return m_what == "sniff" ? text(NL_TEXT("it looked at a file")) : text(NL_TEXT("it was being loaded"));
}

Text WorkerTask::ended(int status) const
{
    if (isOfEngine())
        return ownReaderEnded(status);
    const bool isSignal = WIFSIGNALED(status);
    if (isSignal && WTERMSIG(status) == SIGXCPU)
        return text(NL_TEXT("The plug-in {1} used up its computing time. The file may be damaged; try another reader."),
                    m_plugin);
    if (isSignal && isReading())
        return text(NL_TEXT("The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; "
                            "nothing else was touched."),
                    m_plugin, WTERMSIG(status));
    if (isSignal)
        return text(NL_TEXT("The plug-in {1} crashed while {2} (signal {3}). Ask its maker for a better version."), m_plugin,
                    doing(), WTERMSIG(status));
    if (isReading())
        return text(NL_TEXT("The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is "
                            "faulty; nothing else was touched."),
                    m_plugin, WEXITSTATUS(status));
    return text(NL_TEXT("The plug-in {1} ended itself while {2} (code {3}). Ask its maker for a better version."), m_plugin,
                doing(), WEXITSTATUS(status));
}

Text WorkerTask::silent(int seconds) const
{
    if (isOfEngine())
        return text(NL_TEXT("Reading the file has stood still for {1} s and was ended. The file may be damaged, or its disk "
                            "does not answer; try again."),
                    seconds);
    if (isReading())
        return text(NL_TEXT("The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another "
                            "reader."),
                    m_plugin, seconds);
    return text(NL_TEXT("The plug-in {1} did not come to an end while {2} and was ended after {3} s. Ask its maker for a "
                        "better version."),
                m_plugin, doing(), seconds);
}

Text WorkerTask::outOfMemory() const
{
    if (isOfEngine())
        return text(
            NL_TEXT("Reading the file needs more memory than a reader may take. Split the file, or read a smaller one."));
    if (isReading())
        return text(NL_TEXT("The plug-in {1} needs more memory than a reader may take. Read a smaller part of the file."),
                    m_plugin);
    return text(NL_TEXT("The plug-in {1} wanted more memory than a plug-in may take while {2}. Ask its maker for a better "
                        "version."),
                m_plugin, doing());
}

Text WorkerTask::contradicting() const
{
    if (isOfEngine())
        return ownReaderTalksNonsense();
    return text(NL_TEXT("The plug-in {1} gave back data that contradict themselves. It is faulty; "
                        "read the file with another reader."),
                m_plugin);
}

Text WorkerTask::talking() const
{
    return isOfEngine() ? ownReaderTalksNonsense()
                        : text(NL_TEXT("The plug-in {1} talks without end and was ended."), m_plugin);
}

Text WorkerTask::breakingTheInterface() const
{
    if (isOfEngine())
        return ownReaderTalksNonsense();
    return text(NL_TEXT("The plug-in {1} does not keep to the plug-in interface. Ask its "
                        "maker for a version that does."),
                m_plugin);
}

} // namespace netloom
