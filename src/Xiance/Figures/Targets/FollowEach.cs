using Xiance.Basics;

namespace Xiance.Figures.Targets;

/// <summary>
/// A target that every county has to reach by itself: each is followed on its own, and the whole stands as its worst county does. Where the
/// document asks it of most counties without saying how many, the counties are shown and the whole is not judged unless all reach it.
/// </summary>
static class FollowEach
{
    // The worst first.
    static readonly TargetLight[] Order = [TargetLight.Behind, TargetLight.Near, TargetLight.Missing, TargetLight.NotDue, TargetLight.Normal];

    public static TargetState Run(TargetCourse course, Period until)
    {
        var aim = course.Target.Value is null ? null : new TargetAim(course.Target, course.Indicator.Direction);
        var each = course.Book.Members.Select(member => Member(course.Of(member), member, (aim, until))).ToList();
        var worst = Order.FirstOrDefault(light => each.Any(one => one.State.Light == light), TargetLight.NotDue);
        var unsaid = course.AsksMost && worst != TargetLight.Normal;
        return new TargetState(course.Target, course.Indicator)
        {
            Each = each,
            Whose = course.Whose,
            EndYear = course.EndYear,
            Lack = FigureOrigin.EachMember,
            Missing = [.. each.Where(one => one.State.Actual is null).Select(one => one.Region.Name)],
            LateYear = each.Max(one => one.State.LateYear),
            Light = unsaid ? TargetLight.NotDue : worst,
            Reason = aim is null ? LightReason.AssignedFromAbove : unsaid ? LightReason.MostUnsaid : LightReason.EachMember,
        };
    }

    static MemberState Member(TargetCourse course, BookRegion region, (TargetAim? Aim, Period Until) asked)
    {
        var state = FollowTarget.One(course, asked.Until) with { Whose = region.Name };
        return new(region, state, state is { Actual: { } actual, LateYear: null } && asked.Aim?.Meets(actual.Value) == true);
    }
}
