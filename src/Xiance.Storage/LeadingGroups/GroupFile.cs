using Xiance.Basics;
using Xiance.Progress.LeadingGroups;

namespace Xiance.Storage.LeadingGroups;

/// <summary>A group with its seats and meetings.</summary>
public sealed record GroupFile(long Id, RegionId Region, LeadingGroup Group)
{
    public bool Synthetic { get; init; }

    public IReadOnlyList<HeldSeat> Members { get; init; } = [];

    public IReadOnlyList<MeetingFile> Meetings { get; init; } = [];
}

/// <summary>A seat with every state it had, oldest first.</summary>
public sealed record HeldSeat(long Position, long Revision, IReadOnlyList<GroupMember> States)
{
    public GroupMember Now => States[^1];
}

/// <summary>A meeting with its decisions.</summary>
public sealed record MeetingFile(long Id, GroupMeeting Meeting)
{
    public IReadOnlyList<HeldDecision> Decisions { get; init; } = [];
}

/// <summary>A decision in its newest state.</summary>
public sealed record HeldDecision(long Position, long Revision, GroupDecision Decision);
