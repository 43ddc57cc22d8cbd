// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/worker/sandbox.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

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

void forbidNewProcesses(scmp_filter_ctx filter)
{
    // A thread is made by clone(), too. What clone3() is asked for cannot be seen from here; without it, clone() is used.
    const auto thread = static_cast<scmp_datum_t>(CLONE_THREAD);
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, 0));
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    // Signals to itself are how abort() works.
    const auto self = static_cast<scmp_datum_t>(::getpid());
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_NE, self));
}

void forbidCalls()
{
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    for (const int call : {SCMP_SYS(socket),
                           SCMP_SYS(connect),
                           SCMP_SYS(bind),
                           SCMP_SYS(listen),
                           SCMP_SYS(execve),
                           SCMP_SYS(execveat),
                           SCMP_SYS(fork),
                           SCMP_SYS(vfork),
                           SCMP_SYS(ptrace),
                           SCMP_SYS(kill),
                           SCMP_SYS(tkill),
                           SCMP_SYS(rt_sigqueueinfo),
                           SCMP_SYS(rt_tgsigqueueinfo),
                           SCMP_SYS(pidfd_open),
                           SCMP_SYS(pidfd_send_signal),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(memfd_create),
                           SCMP_SYS(io_uring_setup),
                           SCMP_SYS(openat2),
                           SCMP_SYS(unlink),
                           SCMP_SYS(unlinkat),
                           SCMP_SYS(rename),
                           SCMP_SYS(renameat),
                           SCMP_SYS(renameat2),
                           SCMP_SYS(mkdir),
                           SCMP_SYS(mkdirat),
                           SCMP_SYS(creat),
                           SCMP_SYS(truncate),
                           SCMP_SYS(chmod),
                           SCMP_SYS(fchmodat),
                           SCMP_SYS(symlink),
                           SCMP_SYS(symlinkat),
                           SCMP_SYS(link),
                           SCMP_SYS(linkat)})
        ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
    forbidNewProcesses(filter);
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

void enterSandbox(std::int64_t memory, std::int64_t room)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CPU, 1800);
    limit(RLIMIT_FSIZE, memory + room); // the result lies in memory, too
    if (room > 0)
        ::signal(SIGXFSZ, SIG_IGN); // a file that is full is then an answer, and the heap is taken
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_DATA, memory);
    limit(RLIMIT_AS, memory + room); // the sanitizers' shadow alone takes terabytes of addresses
#endif
    forbidCalls();
}

} // namespace netloom
