using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// The place of a member among all members by its figure of a year, the best first; equal figures share the better place. Where the region
/// is no member, its place is what was reported for it. A member without a figure leaves every place open, so there is none.
/// </summary>
static class RankMembers
{
    public static (Actual? Actual, YearFigure Lack) At(TargetCourse course, BookRegion? region, int year)
    {
        var book = course.Book;
        if (region is null || !book.Members.Contains(region)) return course.LevelAt(year) is { } reported ? (new Actual(year, reported.Value) { Used = [reported] }, new(reported, FigureOrigin.Reported)) : (null, new(null, FigureOrigin.None));
        var figures = book.Members.Select(member => (member, Figure: book.Find(member.Id, course.Indicator.Code, Period.Year(year)))).ToList();
        var missing = figures.Where(pair => pair.Figure is null).Select(pair => pair.member.Name).ToList();
        if (missing.Count > 0) return (null, new(null, missing.Count == figures.Count ? FigureOrigin.None : FigureOrigin.MembersMissing) { Missing = missing });
        var own = figures.Single(pair => pair.member == region).Figure!.Value;
        var lower = course.Indicator.Direction == Direction.LowerIsBetter;
        var place = 1 + figures.Count(pair => lower ? pair.Figure!.Value < own : pair.Figure!.Value > own);
        return (new Actual(year, place) { Origin = FigureOrigin.Counted, Used = [.. figures.Select(pair => pair.Figure!)] }, new(null, FigureOrigin.Counted));
    }
}
