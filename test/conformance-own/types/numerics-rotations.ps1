# Quaternions, matrices, planes and vectors of System.Numerics
function T([scriptblock]$b) { try { $r = @(. $b); "{$b}".Trim() + ' => ' + (($r | ForEach-Object { if ($null -eq $_) { '<null>' } else { "$_" + ' <' + $_.GetType().Name + '>' } }) -join ' ; ') } catch { $e = $_.Exception; "{$b} !! $($_.FullyQualifiedErrorId) | $($e.GetType().Name): $($e.Message)" + $(if ($e.InnerException) { " <- $($e.InnerException.GetType().Name): $($e.InnerException.Message)" }) } }
$q=[numerics.quaternion]::new(1,2,3,4)
T { $q }
T { $q.Length() }
T { $q.LengthSquared() }
T { $q.IsIdentity; [numerics.quaternion]::Identity }
T { $q * [numerics.quaternion]::Identity }
T { $q + $q }
T { -$q }
T { [numerics.quaternion]::Normalize($q) }
T { [numerics.quaternion]::Conjugate($q) }
T { [numerics.quaternion]::Inverse($q) }
T { [numerics.quaternion]::CreateFromYawPitchRoll(0.5,0.25,0.1) }
T { [numerics.quaternion]::CreateFromAxisAngle([numerics.vector3]::UnitY, 1) }
T { [numerics.quaternion]::Dot($q,$q) }
T { [numerics.quaternion]::Slerp([numerics.quaternion]::Identity,[numerics.quaternion]::Normalize($q),0.5) }
T { [numerics.quaternion]::Lerp([numerics.quaternion]::Identity,[numerics.quaternion]::Normalize($q),0.5) }
T { $q -eq [numerics.quaternion]::new(1,2,3,4) }
T { $q.W; $q[0] }
$m=[numerics.matrix3x2]::CreateRotation(1)
T { $m }
T { $m.M11 }
T { [numerics.matrix3x2]::Identity }
T { [numerics.matrix3x2]::Identity.IsIdentity }
T { [numerics.matrix3x2]::CreateScale(2) * [numerics.matrix3x2]::CreateTranslation(1,2) }
T { $m.GetDeterminant() }
T { [numerics.vector2]::Transform([numerics.vector2]::new(1,0), $m) }
$m4=[numerics.matrix4x4]::CreateTranslation(1,2,3)
T { $m4 }
T { $m4.Translation }
T { $m4.M41 }
T { $m4.GetDeterminant() }
T { $m4 * [numerics.matrix4x4]::CreateScale(2) }
T { [numerics.matrix4x4]::Transpose($m4) }
T { $r=[numerics.matrix4x4]::Identity; [numerics.matrix4x4]::Invert($m4,[ref]$r); $r }
T { [numerics.matrix4x4]::CreateRotationX(0.5) }
T { [numerics.vector3]::Transform([numerics.vector3]::One, $m4) }
T { [numerics.vector3]::Transform([numerics.vector3]::One, [numerics.quaternion]::Identity) }
$p=[numerics.plane]::new(1,0,0,5)
T { $p; $p.D; $p.Normal }
T { [numerics.vector2]::E }
T { [half]::Tau; [half]::Pi; [half]::E; [half]::Epsilon; [half]::MaxValue; [half]::One; [half]::NaN }
T { [numerics.vector3]::Cross([numerics.vector3]::UnitX,[numerics.vector3]::UnitY) }
T { [numerics.vector3]::Distance([numerics.vector3]::Zero,[numerics.vector3]::One) }
T { [numerics.vector3]::Normalize([numerics.vector3]::new(3,4,0)) }
T { [numerics.vector3]::Reflect([numerics.vector3]::new(1,-1,0),[numerics.vector3]::UnitY) }
T { [numerics.vector3]::Lerp([numerics.vector3]::Zero,[numerics.vector3]::One,0.25) }
T { [numerics.vector3]::Min([numerics.vector3]::new(1,5,2),[numerics.vector3]::new(3,1,2)) }
T { [numerics.vector3]::Clamp([numerics.vector3]::new(1,5,2),[numerics.vector3]::Zero,[numerics.vector3]::One) }
T { [numerics.vector2]::new(1,2) * 3 }
T { [numerics.vector2]::new(1,2) / 2 }
T { [numerics.vector2]::Dot([numerics.vector2]::new(1,2),[numerics.vector2]::new(3,4)) }
T { [numerics.vector2]::new(1,2).ToString('F2') }
T { [numerics.complex]::Pow([numerics.complex]::new(1,1),2) }
T { [numerics.complex]::Sqrt(-4) }
T { [numerics.complex]::FromPolarCoordinates(1,[math]::pi/2).Imaginary }
T { [numerics.bigint]::new(1) }
T { [numerics.biginteger]::ModPow(3,200,13); [numerics.biginteger]::GreatestCommonDivisor(12,18); [numerics.biginteger]::Log10(1000); [numerics.biginteger]::Divide(7,2) }
T { [bigint]::Parse('ff','HexNumber'); [bigint]255 | % ToString x; ([bigint]255).ToString('X4'); ([bigint]255).ToString('B') }
T { ([bigint]::Pow(2,100)).ToByteArray().Count; ([bigint]::Pow(2,100)).GetBitLength(); ([bigint]::Pow(2,100)).IsPowerOfTwo; ([bigint]-5).Sign }
T { $r=[bigint]0; [bigint]::DivRem(17,5,[ref]$r); $r }
T { [numerics.vector4]::new(1,2,3,4).Length() }
