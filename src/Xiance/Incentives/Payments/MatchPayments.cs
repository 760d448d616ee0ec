namespace Xiance.Incentives.Payments;

/// <summary>
/// Finds for each bank line the one ledger entry that it pays: by our reference, else by payee and amount where exactly one is open. Amounts must
/// agree to the fen; what is not certain stays unmatched and is for a person to settle.
/// </summary>
public static class MatchPayments
{
    public static IReadOnlyList<PaymentMatch> Run(IReadOnlyList<LedgerEntry> open, IReadOnlyList<BankLine> lines)
    {
        var left = open.ToList();
        List<PaymentMatch> matches = [];
        foreach (var pass in new Func<BankLine, IReadOnlyList<LedgerEntry>, (LedgerEntry?, MatchKind)>[] { ByReference, ByPayee })
            foreach (var line in lines.Where(line => matches.TrueForAll(match => match.Line != line)).OrderBy(line => line.Id))
                if (pass(line, left) is (LedgerEntry entry, var kind))
                {
                    matches.Add(new PaymentMatch(line, entry, kind));
                    left.Remove(entry);
                }
        return matches;
    }

    /// <summary>The reference that goes with an entry to the bank.</summary>
    public static string Reference(LedgerEntry entry) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"JB-{entry.Year}-{entry.Id:00000}");

    static (LedgerEntry?, MatchKind) ByReference(BankLine line, IReadOnlyList<LedgerEntry> open) =>
        (open.FirstOrDefault(entry => line.Reference.Contains(Reference(entry), StringComparison.OrdinalIgnoreCase) && entry.Amount == line.Amount), MatchKind.Reference);

    static (LedgerEntry?, MatchKind) ByPayee(BankLine line, IReadOnlyList<LedgerEntry> open)
    {
        if (line.Reference.Contains("JB-", StringComparison.OrdinalIgnoreCase)) return (null, MatchKind.Payee);
        var fitting = open.Where(entry => entry.Amount == line.Amount && entry.Payee == line.Payee).ToList();
        return (fitting.Count == 1 ? fitting[0] : null, MatchKind.Payee);
    }
}

/// <summary>A bank line and the entry it pays.</summary>
public sealed record PaymentMatch(BankLine Line, LedgerEntry Entry, MatchKind Kind);

/// <summary>How certain a match is: by our own reference, by payee and amount, or set by a person.</summary>
public enum MatchKind { Reference, Payee, Person }
