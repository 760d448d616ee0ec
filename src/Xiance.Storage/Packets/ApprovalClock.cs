using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Papers;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Packets;

/// <summary>An approval with its clock; where the clock cannot be read, with the problem.</summary>
public record ApprovalClock(ProjectEntry Project, Approval Approval, Outcome<ClockReading> Reading)
{
    /// <summary>Over first, then alarms, running, standing, decided.</summary>
    public int Urgency => Reading.Value?.State switch { ClockState.Over => 0, ClockState.Alarm => 1, null => 2, ClockState.Running => 3, ClockState.Stopped => 4, _ => 5 };

    /// <summary>The state in words; a standing clock says why.</summary>
    public string Word(PaperWords words) => Reading.Value is not { } clock ? words["projects.clock.unknown"] : clock.Stop is { } stop ? words.With("projects.clock.stands", ("why", words["projects.stop." + stop])) : words["projects.clock." + clock.State];
}
