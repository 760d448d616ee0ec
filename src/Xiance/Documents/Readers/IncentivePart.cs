using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>What a number says in a clause that promises money.</summary>
enum IncentiveRole { None, Rate, Amount, Cap }

/// <summary>A number of a promising sentence with its role and the comma clause around it.</summary>
sealed record IncentivePart(Quantity Quantity, IncentiveRole Role, int ClauseStart, int ClauseEnd);
