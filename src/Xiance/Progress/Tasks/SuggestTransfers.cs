using Xiance.Documents;

namespace Xiance.Progress.Tasks;

/// <summary>
/// Which parties of a task no longer exist on a day, and who took over by the register of names. A suggestion: local reforms have their own days,
/// so the office records the transfer with its authority.
/// </summary>
public static class SuggestTransfers
{
    public static IReadOnlyList<TransferSuggestion> Run(IReadOnlyList<TaskParty> parties, UnitRegister register, DateOnly day) =>
        [.. parties.Select(party => One(party, register, day)).OfType<TransferSuggestion>()];

    static TransferSuggestion? One(TaskParty party, UnitRegister register, DateOnly day)
    {
        if (register.Find(party.Name) is not { } found || found.Name.Until is not { } until || until > day || found.Name.Into is not { } into) return null;
        return new TransferSuggestion(party, Successor(found.Before, into), until);
    }

    /// <summary>农业农村厅（局） is a 厅 in a province and a 局 below it; a name in brackets is the one by which the body goes outside.</summary>
    static string Successor(string level, string into)
    {
        var name = into.EndsWith("厅（局）", StringComparison.Ordinal) ? into[..^4] + (level is "省" or "自治区" or "全区" ? "厅" : "局") : into.IndexOf('（', StringComparison.Ordinal) is > 0 and var open ? into[(open + 1)..].TrimEnd('）') : into;
        return name.StartsWith("国家", StringComparison.Ordinal) ? name : level + name;
    }
}

/// <summary>A party whose name ended, the body that took over, and the day from which it answers.</summary>
public sealed record TransferSuggestion(TaskParty Party, string Successor, DateOnly From);
