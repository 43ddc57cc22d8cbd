// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/worker/sandbox.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace netloom {

namespace {

void limit(__rlimit_resource what, std::int64_t value)
{
    rlimit bound{};
    if (::getrlimit(what, &bound) != 0)
        return;
    if (bound.rlim_max == RLIM_INFINITY || static_cast<std::int64_t>(bound.rlim_max) > value)
        bound.rlim_max = static_cast<rlim_t>(value);
    bound.rlim_cur = bound.rlim_max;
    ::setrlimit(what, &bound);
}

void forbidCalls()
{
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(execve),
                           SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(ptrace), SCMP_SYS(kill),
                           SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
                           SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(creat), SCMP_SYS(truncate), SCMP_SYS(chmod),
                           SCMP_SYS(fchmodat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(link), SCMP_SYS(linkat)})
        ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
    for (const auto mode : {O_WRONLY, O_RDWR}) {
        const auto access = static_cast<scmp_datum_t>(O_ACCMODE);
        ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1,
                           SCMP_A1(SCMP_CMP_MASKED_EQ, access, static_cast<scmp_datum_t>(mode)));
        ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
                           SCMP_A2(SCMP_CMP_MASKED_EQ, access, static_cast<scmp_datum_t>(mode)));
    }
    ::seccomp_load(filter);
    ::seccomp_release(filter);
}

} // namespace

void enterSandbox([[maybe_unused]] std::int64_t memory)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CPU, 1800);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, memory); // the sanitizers' shadow alone takes terabytes of addresses
#endif
    forbidCalls();
}

} // namespace netloom
