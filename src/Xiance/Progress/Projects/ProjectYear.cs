using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>Investment of one year: planned for it, and done in it up to a day, both for this year alone.</summary>
public sealed record ProjectYear(int Year, Money? Planned, Money? Done)
{
    /// <summary>The day up to which the investment done is counted, included.</summary>
    public DateOnly? DoneUntil { get; init; }

    /// <summary>Every problem of a year's figures; an amount done names the day it is counted to, and that day lies in the year.</summary>
    public IReadOnlyList<Problem> Check(string project)
    {
        var place = Place.Named(project);
        var problems = new List<Problem>();
        if (Planned is { Fen: < 0 }) problems.Add(Problems.NotPositive(place, "计划投资"));
        if (Done is { Fen: < 0 }) problems.Add(Problems.NotPositive(place, "完成投资"));
        if (Done is not null && DoneUntil?.Year != Year) problems.Add(Problems.DoneWithoutDay(place, Year));
        return problems;
    }
}
