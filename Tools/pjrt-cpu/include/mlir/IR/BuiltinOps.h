// Stands in for MLIR's own header, which the wheel lacks: a module is one pointer, passed by value and never looked into here.
#pragma once

namespace mlir {
class Operation;

class ModuleOp {
 public:
  Operation* state = nullptr;
};
}  // namespace mlir
