using Xiance.Basics;
using Xiance.Storage;

namespace Xiance.Web.Start;

/// <summary>What runs by the clock: reminders and escalation, once an hour. A missed hour is caught up by the next one, each message once.</summary>
sealed class Schedule(Workspace workspace, Postman postman, TimeProvider clock, ILogger<Schedule> log) : BackgroundService
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            Run();
            await postman.Run(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    void Run()
    {
        try
        {
            var written = workspace.Reminders.Run(Instant.From(clock.GetUtcNow()));
            if (written > 0) log.LogInformation("{Count} reminders written", written);
        }
        catch (System.Data.Common.DbException unreachable)
        {
            // The next hour tries again; what was not said then is said once.
            log.LogError(unreachable, "reminders were not written");
        }
    }
}
