using Xiance.Basics;

namespace Xiance.Storage.Progress;

/// <summary>Expected failures of tasks, lists, reviews and waiting as they are kept.</summary>
static class Problems
{
    public static Problem NoTask(long task) => Problem.Of("ST-301", Place.Nowhere, ("task", task));

    public static Problem TaskClosedTo(string title) => Problem.Of("ST-302", Place.Named(title));

    public static Problem TaskMoved(string title, string by) => Problem.Of("ST-303", Place.Named(title), ("by", by));

    public static Problem TaskIncomplete() => Problem.Of("ST-304", Place.Nowhere);

    public static Problem NoList(long list) => Problem.Of("ST-305", Place.Nowhere, ("list", list));

    public static Problem ListFrozen(string title) => Problem.Of("ST-306", Place.Named(title));

    public static Problem ListEmpty(string title) => Problem.Of("ST-307", Place.Named(title));

    public static Problem ListThere(int year) => Problem.Of("ST-308", Place.Nowhere, ("year", year));

    public static Problem ListOpen(string title) => Problem.Of("ST-309", Place.Named(title));

    public static Problem NoUpperPlan(string title) => Problem.Of("ST-310", Place.Named(title));

    public static Problem NoReview(long review) => Problem.Of("ST-311", Place.Nowhere, ("review", review));

    public static Problem ReviewThere(Period period) => Problem.Of("ST-312", Place.Nowhere, ("period", period.ToChinese()));

    public static Problem ReviewClosed(Period period) => Problem.Of("ST-313", Place.Nowhere, ("period", period.ToChinese()));

    public static Problem StepIncomplete() => Problem.Of("ST-314", Place.Nowhere);

    public static Problem LinkToItself() => Problem.Of("ST-315", Place.Nowhere);

    public static Problem NoLink(long link) => Problem.Of("ST-316", Place.Nowhere, ("link", link));

    public static Problem DelegationDates() => Problem.Of("ST-317", Place.Nowhere);

    public static Problem NoDelegate(string name) => Problem.Of("ST-318", Place.Nowhere, ("name", name));

    public static Problem MarksOff(long marks) => Problem.Of("ST-319", Place.Nowhere, ("marks", marks));

    public static Problem NothingKept(Period period) => Problem.Of("ST-346", Place.Nowhere, ("period", period.ToChinese()));

    public static Problem NoSupervision(long item) => Problem.Of("ST-347", Place.Nowhere, ("item", item));

    public static Problem NothingLate() => Problem.Of("ST-348", Place.Nowhere);

    public static Problem DayBehind(DateOnly day) => Problem.Of("ST-349", Place.Nowhere, ("day", day));

    public static Problem ListNotConfirmed(string title) => Problem.Of("ST-350", Place.Named(title));

    public static Problem ListFiled(string title) => Problem.Of("ST-351", Place.Named(title));

    public static Problem NoRecipient(string title) => Problem.Of("ST-352", Place.Named(title));

    public static Problem FilingMoved(string title) => Problem.Of("ST-353", Place.Named(title));

    public static Problem NoWork(string kind, long id) => Problem.Of("ST-354", Place.Nowhere, ("kind", kind), ("id", id));
}
