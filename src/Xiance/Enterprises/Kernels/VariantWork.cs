namespace Xiance.Enterprises.Kernels;

/// <summary>The rows of one variant in the evaluated year, with what its items need of all rows.</summary>
sealed record VariantWork(EnterpriseMethod Method, MethodVariant Variant, FirmTable Firms)
{
    public required FirmConditions Conditions { get; init; }

    public required GroupCodes Groups { get; init; }

    /// <summary>Rows of every year that are evaluated at all.</summary>
    public required bool[] Evaluated { get; init; }

    /// <summary>Rows of every year that belong to this variant.</summary>
    public required bool[] Belongs { get; init; }

    /// <summary>The owner of each row's land where the method knows tenants; null for who is none.</summary>
    public required string?[]? Owners { get; init; }

    /// <summary>Rows of the evaluated year that belong to this variant.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    public ItemRatios Ratios(MethodItem item) => new(item, Firms);

    public bool[] Members(Peers peers) => peers.Set switch
    {
        PeerSet.Variant => Belongs,
        PeerSet.All => Evaluated,
        _ => [.. Conditions.Truths(peers.When).Zip(Evaluated, (holds, evaluated) => holds && evaluated)],
    };
}
