using Xiance.Basics;
using Xiance.Progress.Projects;

namespace Xiance.Progress.LeadingGroups;

/// <summary>A leading group, or a working group below one: its name, the paper that set it up, where its office is, what it does. Members are posts.</summary>
public sealed record LeadingGroup(string Name, DateOnly From)
{
    public DateOnly? To { get; init; }

    public string Authority { get; init; } = "";

    public string Office { get; init; } = "";

    public string Duty { get; init; } = "";

    /// <summary>The group this working group belongs to; null for a leading group itself.</summary>
    public long? Parent { get; init; }

    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Name)) problems.Add(Problems.NoName());
        if (Authority.Length == 0) problems.Add(Problems.NoAuthority(Place.Named(Name)));
        if (To < From) problems.Add(Problems.DaysReversed(Place.Named(Name)));
        return problems;
    }
}

/// <summary>A seat held by a post between two days (the last one included), changed only under a paper. Who holds the post is not kept.</summary>
public sealed record GroupMember(GroupSeat Seat, string Post, DateOnly From)
{
    public DateOnly? To { get; init; }

    public string Authority { get; init; } = "";

    public bool HeldOn(DateOnly day) => From <= day && (To is not { } last || day <= last);

    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (!CheckProject.IsPost(Post) && !Post.EndsWith('员') && !Post.EndsWith('师')) problems.Add(Problems.NotAPost(Place.Named(Post), Post));
        if (Authority.Length == 0) problems.Add(Problems.NoAuthority(Place.Named(Post)));
        if (To < From) problems.Add(Problems.DaysReversed(Place.Named(Post)));
        return problems;
    }
}

/// <summary>组长, 副组长, 成员, 办公室主任.</summary>
public enum GroupSeat { Head, Deputy, Member, OfficeDirector }

/// <summary>A meeting with the number of its minutes.</summary>
public sealed record GroupMeeting(string Title, DateOnly On)
{
    public string Number { get; init; } = "";

    public string Minutes { get; init; } = "";
}

/// <summary>One decision of the minutes: what, by which unit, until when, and the task it became.</summary>
public sealed record GroupDecision(string Words, string Unit)
{
    public DateOnly? Due { get; init; }

    public long? Task { get; init; }

    public DateOnly? DoneOn { get; init; }

    public bool IsLate(DateOnly today) => DoneOn is null && Due < today;

    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Words)) problems.Add(Problems.NoWords());
        if (Unit.Length == 0 || Due is null) problems.Add(Problems.NoOwner(Place.Named(Words)));
        return problems;
    }
}
