// CPUDevice
